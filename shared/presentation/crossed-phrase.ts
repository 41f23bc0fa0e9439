import { AppError } from '../base/app-error.ts';
import type { BreakdownCategory } from '../model/breakdown.ts';
import type { CrossedBreakdown } from '../model/crossing.ts';
import { groupPhrase } from './group-phrase.ts';
import type { GroupPhrase } from './group-phrase.ts';

type Crossed = Pick<CrossedBreakdown, 'strands'> & { readonly measure: { readonly people: string } };

/** People of two categories in a sentence: "Bangladeshi women", "disabled Arab adults", "women aged 25 to 34". */
export function crossedPhrase(crossing: Crossed, categories: readonly [string, string]): GroupPhrase {
  const [first, second] = ([0, 1] as const).map((side) =>
    groupPhrase(
      { measure: crossing.measure, strand: crossing.strands[side] },
      categoryOfSide(crossing, side, categories[side]),
    ),
  );
  if (first === undefined || second === undefined) throw new RangeError('A crossing has two strands.');
  const [noun = crossing.measure.people, also] = [first, second]
    .map((phrase) => phrase.noun)
    .filter((each) => each !== crossing.measure.people);
  return {
    before: ordered(crossing, first.before, second.before).join(' '),
    noun,
    after: [...(also === undefined ? [] : [`who are also ${also}`]), first.after, second.after]
      .filter((words) => words !== '')
      .join(' '),
  };
}

/** Sex stands next to the noun, and whether someone is disabled before all else: "disabled Arab male residents". */
function ordered({ strands }: Crossed, first: string, second: string): string[] {
  const [a, b] = strands.map(({ id }) => (id === 'disability' ? 0 : id === 'sex' ? 2 : 1));
  const words = (a ?? 1) <= (b ?? 1) ? [first, second] : [second, first];
  return words.filter((word) => word !== '');
}

/** A category of one of the two strands. Raises `unknown-name` where the strand's list has none of that code. */
export function categoryOfSide(
  { strands }: Pick<CrossedBreakdown, 'strands'>,
  side: 0 | 1,
  code: string,
): BreakdownCategory {
  const { categories, list } = strands[side];
  const category = categories.find((candidate) => candidate.code === code);
  if (category === undefined)
    throw new AppError('unknown-name', `"${code}" is not a category of ${list.title}. Choose one of its own.`);
  return category;
}
