import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { FigureSource } from '../../shared/model/edition.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { tableFigure } from '../../shared/presentation/table-figure.ts';
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
    const inTables = profile.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind !== 'table'
          ? []
          : block.table.rows.flatMap(({ key, cells }) =>
              block.table.columns.flatMap((column, at) => {
                const source = tableFigure({ table: block.table.id, row: key, column: column.id }, [
                  'housing-register',
                ]);
                const cell = cells[at];
                return source === null || cell?.kind !== 'figure' ? [] : [{ source, value: cell.value, cell }];
              }),
            ),
      ),
    );
    expect(inTables.length).toBeGreaterThan(200);
    const seen = new Set<string>();
    for (const { source, value, cell } of inTables.filter((_, at) => at % 7 === 0)) {
      const { formula, title } = await provenance(source);
      seen.add(source.estimate);
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
      }[source.estimate];
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
    expect(before.query).toMatch(/-- Applicants\nSELECT[\s\S]*GROUPING SETS[\s\S]*-- Adults\nSELECT/u);
    await test.engine.client.reports.render({ ...choice, format: 'csv' });
    expect((await provenance(figure)).releases).toEqual([1]);
    expect((await provenance({ ...figure, part: 'upper' })).title).toContain('upper limit of the 95% interval');
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
