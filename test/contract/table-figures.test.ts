import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaKey } from '../../shared/model/area.ts';
import type { FigureSource } from '../../shared/model/edition.ts';
import type { TableCell, TableModel } from '../../shared/model/table-model.ts';
import { figuresOf } from '../../shared/presentation/table-figures.ts';
import type { TestEngine } from '../support/with-engine.ts';
import { openTestEngine } from '../support/with-engine.ts';

type Printed = Extract<TableCell, { kind: 'figure' | 'interval' }>;

let test: TestEngine;
let areas: readonly AreaKey[];

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
  areas = (await test.engine.client.reports.list())[0]?.areas.map(({ code }) => code) ?? [];
});
afterAll(() => test.close());

interface PrintedNumber {
  readonly table: TableModel;
  readonly row: string;
  readonly isAtAnEnd: boolean;
  readonly column: string;
  readonly cell: Printed;
  readonly figure: FigureSource | null;
}

/** Every number of the tables of a profile, with where it comes from. */
async function numbersOf(id: string, area: AreaKey): Promise<PrintedNumber[]> {
  const { client } = test.engine;
  const { measures } = await client.explore.options();
  const recipe = await client.profiles.recipe({ profile: id });
  const profile = await client.reports.profile({ profile: id, area });
  const context = {
    area,
    measures: measures.filter((measure) => recipe.measures.includes(measure.id)),
    groupStrand: recipe.group?.strand ?? null,
    pins: recipe.pins,
  };
  const tables = profile.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
  return tables.flatMap((table) => {
    const figureOf = figuresOf(table.id, context, table.columns);
    return table.rows.flatMap(({ key, cells }, index) =>
      cells.flatMap((cell, at): PrintedNumber[] => {
        const column = table.columns[at]?.id ?? '';
        if ((cell.kind !== 'figure' && cell.kind !== 'interval') || cell.status !== 'value') return [];
        const isAtAnEnd = index === 0 || index === table.rows.length - 1;
        return [{ table, row: key, isAtAnEnd, column, cell, figure: figureOf?.(key, column) ?? null }];
      }),
    );
  });
}

const told = (text: string): number[] =>
  [...text.matchAll(/−?[\d,]+(?:\.\d+)?/gu)].map(([number]) => Number(number.replaceAll(',', '').replace('−', '-')));

/** The numbers that a cell prints. */
function printed(cell: Printed): number[] {
  const values = cell.kind === 'figure' ? [cell.value] : [cell.lower, cell.upper];
  return values.flatMap((value) => (value === null ? [] : [value]));
}

describe('each number in the tables', () => {
  it.each([
    ['housing-equity', 'the whole'],
    ['community-health-chapter', 'the whole'],
    ['caribbean-ealing', 'the whole'],
    ['voluntary-sector-audit', 'the whole'],
    ['moving-advice', 'a ward'],
  ])('of %s is the one that its origin tells of, for %s', async (id, place) => {
    const area = areas[place === 'a ward' ? 3 : 0];
    if (area === undefined) throw new Error('There is no area');
    let asked = 0;
    for (const { table, row, isAtAnEnd, column, cell, figure } of await numbersOf(id, area)) {
      if (!isAtAnEnd || figure === null) continue;
      const { title, facts } = await test.engine.client.profiles.provenance({ profile: id, area, figure });
      const interval = facts.find(({ term }) => term === '95% interval')?.text ?? '';
      const says = cell.kind === 'figure' || figure.estimate.endsWith('-bounds') ? title : interval;
      for (const [at, value] of printed(cell).entries()) {
        const apart = Math.abs((told(says)[at] ?? Number.NaN) - value);
        expect(apart, `${table.id}, ${row}, ${column}: ${title}`).toBeLessThan(1.01 * 10 ** -cell.decimals);
      }
      asked += 1;
    }
    expect(asked).toBeGreaterThan(10);
  });
});

it('every number of every table of every profile can be asked', async () => {
  let asked = 0;
  for (const { id } of await test.engine.client.reports.list()) {
    for (const area of [areas[0], areas[3]]) {
      if (area === undefined) throw new Error('There is no area');
      const numbers = await numbersOf(id, area);
      const mute = numbers.filter(({ figure }) => figure === null);
      expect(mute.map(({ table, row, column }) => [id, table.id, row, column])).toEqual([]);
      asked += numbers.length;
    }
  }
  expect(asked).toBeGreaterThan(8000);
});

it('a table that was pinned can be asked: of groups, and of two strands at once', async () => {
  const { client } = test.engine;
  const [area] = areas;
  if (area === undefined) throw new Error('There is no area');
  const recipe = await client.profiles.recipe({ profile: 'voluntary-sector' });
  const pin = { kind: 'table', measure: 'voluntary-sector', area, category: null } as const;
  await client.profiles.save({
    ...recipe,
    pins: [
      { ...pin, id: 'groups', strand: 'sex' },
      { ...pin, id: 'pairs', strand: 'age', second: 'sex' },
    ],
  });
  const pinned = (await numbersOf('voluntary-sector', area)).filter(({ table }) => table.id.startsWith('pinned-'));
  expect(new Set(pinned.map(({ table }) => table.id)).size).toBe(2);
  for (const { table, row, column, cell, figure } of pinned.filter(({ isAtAnEnd }) => isAtAnEnd)) {
    if (figure === null) throw new Error(`${table.id}, ${row}, ${column} has no origin`);
    if (cell.kind !== 'figure') continue;
    const { title } = await client.profiles.provenance({ profile: 'voluntary-sector', area, figure });
    expect(Math.abs((told(title)[0] ?? Number.NaN) - (cell.value ?? 0)), title).toBeLessThan(
      1.01 * 10 ** -cell.decimals,
    );
  }
});
