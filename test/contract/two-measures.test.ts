import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const head =
  'Applicant ref,Date applied,Ward,Ethnic origin,Sex,Date of birth,Disability,Band,Preferred language,Weekly income';
/** Applicants of each ward by sex; ethnic origin and age go round. Two have no known sex, in the first ward. */
const sexesOf = (at: number) => ({ Female: 30 + ((at * 7) % 19), Male: 28 + ((at * 5) % 17), '': at === 0 ? 2 : 0 });
const origins = ['White: English', 'Indian', 'Black African', 'Pakistani'];

function rows(wards: readonly string[]): string[] {
  const people = wards.flatMap((ward, at) =>
    Object.entries(sexesOf(at)).flatMap(([sex, count]) => Array.from({ length: count }, () => ({ ward, sex }))),
  );
  return people.map(({ ward, sex }, at) => {
    const born = 1955 + ((at * 7) % 45);
    return `EHR${String(at)},19/03/2019,${ward},${origins[at % origins.length] ?? ''},${sex},21/02/${String(born)},No,B,English,400`;
  });
}

let test: TestEngine;
let workspacePath: string;

beforeAll(async () => {
  test = await openTestEngine();
  const named = readFileSync(path.join(test.directory, 'geography/ward-names.csv'), 'utf8').split(/\r?\n/).slice(1);
  const wards = new Map(
    named.filter((line) => line.startsWith('E')).map((line) => [line.split(',')[0] ?? '', line.split(',')[1] ?? '']),
  );
  writeFileSync(
    path.join(test.directory, 'council/housing-register.csv'),
    [head, ...rows([...wards.values()]), ''].join('\r\n'),
  );
  const sample = workspaceSchema.parse(JSON.parse(readFileSync(test.samplePath, 'utf8')));
  const [register] = sample.measures;
  const sex = (code: string) => ({ kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: [code] });
  const segments = [
    { id: 'women', title: 'Women', people: 'women', expression: sex('female') },
    { id: 'men', title: 'Men', people: 'men', expression: sex('male') },
    {
      id: 'two-wards',
      title: 'Two wards',
      people: 'residents of two wards',
      expression: { kind: 'area-in', codes: ['E05013518', 'E05013521'] },
    },
  ];
  const measures = ['women', 'men', 'two-wards', 'everyone'].map((segment) => ({
    ...register,
    id: `register-${segment}`,
    title: `Register, ${segment}`,
    segment,
    population: 'by-sex-and-origin',
  }));
  const [profile] = sample.profiles;
  workspacePath = path.join(test.directory, 'together.strand.json');
  const tables = { sex: 'census-sex', 'ethnic-group': 'census-ethnic-group' };
  const workspace = {
    ...sample,
    populations: [
      ...sample.populations,
      { id: 'by-sex-and-origin', title: 'Residents, Census 2021', segment: 'everyone', tables },
    ],
    segments: [...sample.segments, ...segments],
    measures,
    profiles: [{ ...profile, measures: measures.map(({ id }) => id), strands: profile?.strands.slice(0, 2) }],
  };
  writeFileSync(workspacePath, JSON.stringify(workspace));
  await test.engine.client.workspace.open({ path: workspacePath });
}, 120_000);
afterAll(() => test.close());

const look = (measure: string): Promise<MeasureEvidence> => test.engine.client.explore.evidence({ measure });

/** What is printed of each area and category: "sex E05013518 female". */
function printed({ breakdowns }: MeasureEvidence): ReadonlyMap<string, number | null> {
  return new Map(
    breakdowns.flatMap(({ strand, rows: own }) =>
      own.map(({ area, category, count }) => [
        `${strand.id} ${area} ${category}`,
        count.status === 'value' ? count.value : null,
      ]),
    ),
  );
}

/** The small differences between what is printed of the same cell, by its name. */
function told(more: MeasureEvidence, ...less: readonly MeasureEvidence[]): readonly string[] {
  const others = less.map(printed);
  return [...printed(more)].flatMap(([key, count]) => {
    const counts = others.map((each) => each.get(key) ?? null);
    if (count === null || counts.some((each) => each === null)) return [];
    const rest = count - counts.reduce((sum: number, each) => sum + (each ?? 0), 0);
    return rest >= 1 && rest <= 4 ? [`${key}: ${String(rest)}`] : [];
  });
}

describe('measures of one extract', () => {
  it('hide who is neither a woman nor a man, which the three together would tell', async () => {
    const [women, men, everyone] = [
      await look('register-women'),
      await look('register-men'),
      await look('register-everyone'),
    ];
    expect(told(everyone, women, men)).toEqual([]);
    expect(told(everyone, women)).toEqual([]);
    expect(told(everyone, men)).toEqual([]);
    expect(everyone.disclosure.method).toMatch(/further counts? (is|are) hidden because of “Register, women”/);
    expect(everyone.hidden.every(({ lower, upper }) => upper === null || upper > lower)).toBe(true);
  }, 300_000);

  it('hold with a slice of whole wards, and print some of each', async () => {
    const [slice, everyone] = [await look('register-two-wards'), await look('register-everyone')];
    expect(told(everyone, slice)).toEqual([]);
    for (const each of [slice, everyone]) {
      expect([...printed(each).values()].filter((count) => count !== null && count > 0).length).toBeGreaterThan(5);
    }
  }, 300_000);
});
