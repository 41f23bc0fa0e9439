import { joinPlanSchema } from '../../shared/model/join-plan.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Connection } from '../../src-main/database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../src-main/database/quote.ts';
import type { JoinRelations } from '../../src-main/join/join-relations.ts';
import { joinTables } from '../../src-main/join/join-tables.ts';
import type { ReportContext } from '../../src-main/join/report-context.ts';
import { namelessDataset } from '../../src-main/engine/nameless-dataset.ts';

type Cell = string | number | null;

/** A table of these rows, of text unless every value of a column is a number. */
export async function makeTable(
  connection: Connection,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const types = columns.map((column, at) => {
    const known = rows.flatMap((row) => row[at] ?? []);
    const isNumber = known.length > 0 && known.every((value) => typeof value === 'number');
    return `${quoteIdentifier(column)} ${isNumber ? 'DOUBLE' : 'VARCHAR'}`;
  });
  await connection.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(name)} (${types.join(', ')})`);
  if (rows.length === 0) return;
  const cell = (value: Cell): string =>
    value === null ? 'NULL' : typeof value === 'number' ? String(value) : quoteLiteral(value);
  await connection.run(
    `INSERT INTO ${quoteIdentifier(name)} VALUES ${rows.map((row) => `(${row.map(cell).join(', ')})`).join(', ')}`,
  );
}

/** A plan from “clients” to “places” by “key”, changed as told. */
export function planOf(changes: Partial<JoinPlan> = {}): JoinPlan {
  return joinPlanSchema.parse({
    id: 'clients-to-places',
    title: 'Clients to places',
    left: { dataset: 'clients' },
    right: { dataset: 'places' },
    on: [{ by: 'key', left: 'key', right: 'key', normalisers: [] }],
    kind: 'left',
    expects: 'many-to-one',
    many: 'refuse',
    ...changes,
  });
}

/** The tables that a plan names, each under its own name. */
export function relationsOf(plan: JoinPlan): JoinRelations {
  const source = (name: string) => ({ relation: quoteIdentifier(name), title: name });
  return {
    left: source(plan.left.dataset),
    right: source(plan.right.dataset),
    lookups: new Map(
      plan.on.flatMap((pair) =>
        pair.by === 'key' && pair.through !== undefined
          ? [[pair.through.dataset, source(pair.through.dataset)] as const]
          : [],
      ),
    ),
  };
}

/** What a report knows of a plan's tables. */
export function contextOf(
  plan: JoinPlan,
  about: { left?: Partial<Dataset>; right?: Partial<Dataset> } = {},
): ReportContext {
  const dataset = (id: string, more: Partial<Dataset>): Dataset => ({
    ...namelessDataset(id, { read: { format: 'csv' }, roles: {}, received: '2026-01-01' }),
    ...more,
  });
  return {
    left: dataset(plan.left.dataset, about.left ?? {}),
    right: dataset(plan.right.dataset, about.right ?? {}),
    relations: relationsOf(plan),
    titleOf: (name) => name,
  };
}

/** The names of a join's columns, and its rows in an order of their own. */
export async function joinedRows(
  connection: Connection,
  plan: JoinPlan,
): Promise<{ names: readonly string[]; rows: readonly (readonly unknown[])[] }> {
  const { relation } = await joinTables(connection, plan, relationsOf(plan));
  const { names, columns } = await connection.columns(`SELECT * FROM ${relation} ORDER BY ALL`);
  return { names, rows: (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null)) };
}
