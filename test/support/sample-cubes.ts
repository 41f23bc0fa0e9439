import type { CountCube } from '../../shared/model/count-cube.ts';
import { countCubeSchema } from '../../shared/model/count-cube.ts';
import { breakdownOf } from './sample-evidence.ts';
import type { SampleCounts } from './sample-evidence.ts';

/** A sample table as it was counted, before anything is estimated or hidden: its unknowns, by kind of non-answer. */
export function cubeOfCounts(counts: SampleCounts): CountCube {
  const { rows: _rows, ...about } = breakdownOf(counts);
  const answers = about.categories.filter(({ kind }) => kind === 'non-answer').map(({ code }) => code);
  return countCubeSchema.parse({
    ...about,
    users: counts.areas.flatMap(({ code, users, unknown }, at) => [
      ...counts.categories.map((category, index) => ({
        area: code,
        category: category.code,
        people: users[index] ?? 0,
      })),
      { area: code, category: answers[at % answers.length], people: unknown },
    ]),
    population: counts.areas.flatMap(({ code, adults }) =>
      counts.categories.map((category, index) => ({
        area: code,
        category: category.code,
        people: adults[index] ?? 0,
        withheld: null,
      })),
    ),
    unreliableUnder: 20,
  });
}
