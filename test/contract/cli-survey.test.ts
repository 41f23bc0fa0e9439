import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { surveyLookSchema } from '../../shared/model/survey-look.ts';
import { callStrand } from '../support/call-strand.ts';
import type { Ended } from '../support/run-strand.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'strand-survey-'));
const workspace = path.resolve(import.meta.dirname, '../../sample-data/ealing.strand.json');
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function survey(...words: string[]): Promise<Ended> {
  const [dataset = '', ...rest] = words;
  return callStrand(['survey', workspace, dataset, ...rest], path.join(directory, 'state'));
}

const safety = ['residents-survey', '--question', 'feels_safe'] as const;

describe('strand survey', () => {
  test('gives the weighted shares of an answer by group, as numpy finds them from the file', async () => {
    const { exitCode, out } = await survey(...safety, '--answer', 'very safe', '--by', 'sex', '--json');
    expect(exitCode).toBe(0);
    const look = surveyLookSchema.parse(JSON.parse(out));
    expect(look.groups.map(({ label, answered, notStated }) => [label, answered, notStated])).toEqual([
      ['Everyone', 1714, 86],
      ['Female', 918, 50],
      ['Male', 770, 36],
      ['Not known or not stated', 26, 0],
    ]);
    const [figures] = look.answers.map((each) => each.figures);
    expect(figures).toMatchObject([
      {
        share: expect.closeTo(0.18337031833608186, 12),
        lower: expect.closeTo(0.16436035042364963, 12),
        upper: expect.closeTo(0.2040421181616163, 12),
        effectiveSize: expect.closeTo(1459.9887564155854, 8),
        designEffect: expect.closeTo(1.1739816436724053, 12),
      },
      { share: expect.closeTo(0.16880290703674442, 12), effectiveSize: expect.closeTo(762.14420045087, 8) },
      { share: expect.closeTo(0.19979131662740104, 12), effectiveSize: expect.closeTo(675.8074065381818, 8) },
      { reading: 'too-few' },
    ]);
  });

  test('prints a table in which small bases are hidden and few answers say nothing', async () => {
    const { exitCode, out } = await survey(...safety, '--answer', 'Very safe', '--by', 'ethnic-group');
    expect(exitCode).toBe(0);
    expect(out).toContain('feels_safe, by ethnic group (Census 2021, 19 groups)');
    expect(out).toMatch(/Everyone +18\.3% +16\.4 to 20\.4% +1,714 +86 +1,460 +1\.17\n/);
    expect(out).toMatch(/Bangladeshi +too few to say +16 +0\n/);
    const hidden = out.match(/\[c\] +\[c\] +\[c\]/g) ?? [];
    expect(hidden.length).toBeGreaterThan(1);
    expect(out).toContain('For your own eyes, not a release');
  });

  test('gives every answer where none is named, whose shares come to everything', async () => {
    const { out } = await survey(...safety, '--by', 'age', '--json');
    const { answers, groups } = surveyLookSchema.parse(JSON.parse(out));
    expect(answers.map(({ answer }) => answer)).toEqual([
      'Fairly safe',
      'Neither safe nor unsafe',
      'Very safe',
      'A bit unsafe',
      'Very unsafe',
    ]);
    const sums = groups.map((_, at) =>
      answers.reduce((sum, { figures }) => {
        const figure = figures[at];
        return sum + (figure?.reading === 'value' ? figure.share : 0);
      }, 0),
    );
    expect(sums[0]).toBeCloseTo(1, 12);
    expect(sums.every((sum) => sum === 0 || Math.abs(sum - 1) < 1e-12)).toBe(true);
  });

  test('takes clusters into account', async () => {
    const effect = async (...words: string[]) => {
      const { out } = await survey(...safety, '--answer', 'Very safe', '--json', ...words);
      const [figure] = surveyLookSchema.parse(JSON.parse(out)).answers[0]?.figures ?? [];
      return figure?.reading === 'value' ? figure : null;
    };
    const [people, wards] = [await effect(), await effect('--cluster', 'ward_code')];
    expect(wards?.share).toBe(people?.share);
    expect(wards?.effectiveSize).not.toBeCloseTo(people?.effectiveSize ?? 0, 3);
  });

  test.each([
    [['--question', 'nope'], 'has no column "nope"'],
    [['--question', 'respondent_id'], 'is no question'],
    [['--question', 'age'], 'different answers. Name the one'],
    [['--question', 'feels_safe', '--by', 'shoe-size'], 'It can by ethnic-group, sex, age'],
    [['--question', 'feels_safe', '--answer', 'Blue'], 'The answers are “Fairly safe”'],
    [['--question', 'feels_safe', '--answer', 'Don’t know'], 'is no answer'],
    [['--question', 'feels_safe', '--weight', 'sex'], 'Nobody of “Residents'],
  ])('refuses %j', async (words, sentence) => {
    const { exitCode, out, said } = await survey('residents-survey', ...words);
    expect([exitCode === 0, out]).toEqual([false, '']);
    expect(said).toContain(sentence);
  });

  test('refuses a dataset without weights, and one that holds no person a row', async () => {
    expect((await survey('housing-register', '--question', 'Band')).said).toContain('has no column of weights');
    expect((await survey('census-sex', '--question', 'Sex')).said).toContain('does not hold a person a row');
  });
});
