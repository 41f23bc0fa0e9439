import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TableModel } from '../../shared/model/table-model.ts';
import { figuresOf } from '../../shared/presentation/table-figures.ts';
import type { TestEngine } from '../support/with-engine.ts';
import { openTestEngine } from '../support/with-engine.ts';

let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
});
afterAll(() => test.close());

/** The first row of a table, and its last. */
function someRows({ rows }: TableModel): TableModel['rows'] {
  return [...new Set([...rows.slice(0, 1), ...rows.slice(-1)])];
}

it.each(['housing-equity', 'community-health-chapter', 'caribbean-ealing', 'voluntary-sector-audit', 'moving-advice'])(
  'each number in the tables of %s is the one that its origin tells of',
  async (id) => {
    const { client } = test.engine;
    const { measures } = await client.explore.options();
    const recipe = await client.profiles.recipe({ profile: id });
    const area = (await client.reports.list())[0]?.areas[0]?.code;
    if (area === undefined) throw new Error('There is no area');
    const profile = await client.reports.profile({ profile: id, area });
    const context = {
      area,
      measures: measures.filter((measure) => recipe.measures.includes(measure.id)),
      groupStrand: recipe.group?.strand ?? null,
    };
    const tables = profile.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    );
    let asked = 0;
    for (const table of tables) {
      const figureOf = figuresOf(table.id, context);
      for (const row of someRows(table)) {
        for (const [at, cell] of row.cells.entries()) {
          const figure = figureOf?.(row.key, table.columns[at]?.id ?? '') ?? null;
          if (figure === null || cell.kind !== 'figure' || cell.status !== 'value' || cell.value === null) continue;
          const { title } = await client.profiles.provenance({ profile: id, area, figure });
          const told = Number(/^([\d,]+(?:\.\d+)?)/u.exec(title)?.[1]?.replaceAll(',', ''));
          const apart = Math.abs(Number(told.toFixed(cell.decimals)) - cell.value);
          expect(apart, `${table.id}, ${row.key}: ${title}`).toBeLessThan(1.5 * 10 ** -cell.decimals);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(10);
  },
);
