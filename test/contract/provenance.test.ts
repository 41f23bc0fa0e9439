import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { FigureSource } from '../../shared/model/edition.ts';
import { groupEstimateSchema } from '../../shared/model/edition.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { figuresOf } from '../../shared/presentation/table-figures.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
const choice = { profile: 'housing-equity', area: ealing } as const;
let test: TestEngine;
let profile: Profile;

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
  profile = await test.engine.client.reports.profile(choice);
});
afterAll(() => test.close());

const provenance = (figure: FigureSource) => test.engine.client.profiles.provenance({ ...choice, figure });
const numbersOf = (formula: string): number[] =>
  (formula.match(/[\d,]+/gu) ?? []).map((text) => Number(text.replaceAll(',', '')));

describe('the provenance of a number', () => {
  it('works the number out again, for every number of every finding and table', async () => {
    const { measures } = await test.engine.client.explore.options();
    const context = {
      area: ealing,
      measures: measures.filter(({ id }) => id === 'housing-register'),
      groupStrand: null,
    };
    const inTables = profile.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const figureOf = block.kind === 'table' ? figuresOf(block.table.id, context) : null;
        if (block.kind !== 'table' || figureOf === null) return [];
        return block.table.rows.flatMap(({ key, cells }) =>
          block.table.columns.flatMap((column, at) => {
            const source = figureOf(key, column.id);
            const cell = cells[at];
            if (source === null || cell?.kind !== 'figure') return [];
            return [{ source, estimate: groupEstimateSchema.parse(source.estimate), value: cell.value, cell }];
          }),
        );
      }),
    );
    expect(inTables.length).toBeGreaterThan(200);
    const seen = new Set<string>();
    for (const { source, estimate, value, cell } of inTables.filter((_, at) => at % 7 === 0)) {
      const { formula, title } = await provenance(source);
      seen.add(estimate);
      if (value === null) {
        if (cell.status === 'suppressed') expect([source, formula]).toEqual([source, null]);
        continue;
      }
      expect([source, title, formula]).not.toContain(null);
      const [a = 0, b = 1, c = 1, d = 1] = numbersOf(formula ?? '');
      const worked = {
        count: a,
        population: a,
        share: (a / b) * 100,
        'population-share': (a / b) * 100,
        rate: (a / b) * c,
        representation: a / b / (c / d),
        'versus-others': a / b / (c / d),
        'versus-elsewhere': a / b / (c / d),
      }[estimate];
      expect([source, Math.abs(worked - value) <= 0.5 * 10 ** -cell.decimals + 1e-9]).toEqual([source, true]);
    }
    expect([...seen].toSorted()).toEqual([
      'count',
      'population',
      'population-share',
      'rate',
      'representation',
      'share',
      'versus-elsewhere',
      'versus-others',
    ]);
  }, 120_000);

  it('says which extracts, whom, how and by which query, and in which releases it left', async () => {
    const figure: FigureSource = {
      measure: 'housing-register',
      strand: 'sex',
      area: ealing,
      category: 'all',
      estimate: 'rate',
      part: 'value',
    };
    const before = await provenance(figure);
    expect(before.releases).toEqual([]);
    const factOf = (term: string) => before.facts.find((fact) => fact.term === term)?.text;
    expect(factOf('Applicants')).toMatch(/version [0-9a-f]{12}$/u);
    expect(factOf('Population')).toMatch(/version [0-9a-f]{12}$/u);
    expect(factOf('Applicants counted')).toBe('Everyone');
    expect(factOf('Population counted')).toMatch(/: age is 16 to 24, /u);
    expect(factOf('Interval')).toMatch(/Byar/u);
    expect(before.title).toMatch(/^[\d.]+, applicants per 1,000 adults, shown as [\d.]+$/u);
    expect(before.query).toMatch(
      /-- Applicants; "placed register-to-wards" holds none outside Ealing\nSELECT[\s\S]*GROUPING SETS[\s\S]*-- Adults\nSELECT/u,
    );
    await test.engine.client.reports.render({ ...choice, format: 'csv' });
    expect((await provenance(figure)).releases).toEqual([1]);
    expect((await provenance({ ...figure, part: 'upper' })).title).toContain('upper limit of the 95% interval');
  });

  it('of two strands at once is counted by both, in the table that holds both, and left where both did', async () => {
    const audit = { profile: 'voluntary-sector-audit', area: ealing } as const;
    const figure: FigureSource = {
      measure: 'voluntary-sector',
      strand: 'sex',
      area: ealing,
      category: 'female',
      second: { strand: 'age', category: '75-plus' },
      estimate: 'rate',
      part: 'value',
    };
    const ask = (asked: FigureSource) => test.engine.client.profiles.provenance({ ...audit, figure: asked });
    const { title, formula, facts, query, releases } = await ask(figure);
    expect(numbersOf(formula ?? '')).toEqual([192, 12_730, 1000]);
    expect(title).toBe('15.082, clients per 1,000 residents, shown as 15.1');
    expect(facts[0]?.text).toBe('Female residents aged 75 and over, Ealing');
    expect(facts.find(({ term }) => term === 'Population')?.text).toMatch(/^Residents by ethnic group, sex and age/u);
    expect(query).toMatch(/"Gender"[\s\S]*"Age band"[\s\S]*-- Residents[\s\S]*"Sex \(2 categories\)"/u);
    expect(releases).toEqual([]);
    const people = await ask({ ...figure, estimate: 'population' });
    expect(people.query).not.toContain('-- Clients');
    await test.engine.client.reports.render({ ...audit, format: 'csv' });
    expect((await ask(figure)).releases).toHaveLength(1);
  });

  it('of all groups of a strand names them, and the extracts that they were counted in', async () => {
    const chapter = { profile: 'community-health-chapter', area: ealing } as const;
    const { title, facts, query } = await test.engine.client.profiles.provenance({
      ...chapter,
      figure: {
        measure: 'community-referrals',
        strand: 'sex',
        area: ealing,
        category: 'all',
        estimate: 'disparity',
        part: 'value',
      },
    });
    const groups = facts.find(({ term }) => term === 'Made from')?.text ?? '';
    const [, women = 0, ofWomen = 1, , men = 0, ofMen = 1] = (groups.match(/[\d,.]+/gu) ?? []).map((text) =>
      Number(text.replaceAll(',', '')),
    );
    const all = (women + men) / (ofWomen + ofMen);
    const index = ((Math.abs(women / ofWomen - all) + Math.abs(men / ofMen - all)) / 2 / all) * 100;
    expect(Number(title.split(',')[0])).toBeCloseTo(index, 3);
    expect(facts.filter(({ text }) => /version [0-9a-f]{12}$/u.test(text))).toHaveLength(2);
    expect(query).toMatch(/-- Referrals; "placed referrals-to-wards" holds none outside Ealing\nSELECT/u);
  });

  it('is refused for a number that is not there', async () => {
    const figure: FigureSource = {
      measure: 'housing-register',
      strand: 'sex',
      area: ealing,
      category: 'nobody',
      estimate: 'rate',
      part: 'value',
    };
    await expect(provenance(figure)).rejects.toThrow('There is no number of "nobody" in Ealing.');
  });
});
