import { z } from 'zod';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { shownStrands } from '../../shared/code-lists/code-lists.ts';
import { oneArea } from '../../shared/geography/geography-words.ts';
import { totalTolerance } from '../../shared/geography/total-tolerance.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaTotals } from './area-totals.ts';
import type { Session } from './session.ts';

/** A table that counts people of the workspace's areas by at least one strand. */
export interface PopulationTable {
  readonly dataset: Dataset;
  readonly strands: readonly StrandId[];
  /** Everybody that it counts in the workspace's areas, and of how many counts that is the sum. */
  readonly total: number;
  readonly counts: number;
}

export interface PopulationTables {
  /** Tables of the same people at one date, the largest population first. */
  readonly groups: readonly (readonly PopulationTable[])[];
  /** Why other tables by strand can't be used, in sentences. */
  readonly passedOver: readonly string[];
}

const distinctSchema = z.object({ n: z.number() });

/** The aggregate tables of a session that count people by its areas and by strand, those of the same people together. */
export async function populationTables(session: Session, connection: Connection): Promise<PopulationTables> {
  const found: PopulationTable[] = [];
  const passedOver: string[] = [];
  for (const { dataset, unread } of session.datasets) {
    const strands = strandsOf(dataset);
    if (dataset.kind !== 'aggregate' || unread !== undefined || strands.length === 0) continue;
    const table = await readTable(session, connection, dataset, strands);
    if (typeof table === 'string') passedOver.push(table);
    else found.push(table);
  }
  return { groups: groupTables(found), passedOver };
}

function strandsOf({ roles }: Dataset): StrandId[] {
  const held = new Set(Object.values(roles).flatMap((role) => (role.kind === 'strand' ? [role.strand] : [])));
  return shownStrands.filter((strand) => held.has(strand));
}

/** The table with its totals, or the sentence that says why it can't be used. */
async function readTable(
  session: Session,
  connection: Connection,
  dataset: Dataset,
  strands: readonly StrandId[],
): Promise<PopulationTable | string> {
  const { geography } = session.workspace.areas;
  const columns = Object.entries(dataset.roles);
  const area = columns.flatMap(([column, role]) => (role.kind === 'area-code' ? [{ column, role }] : []))[0];
  const count = columns.find(([, { kind }]) => kind === 'count')?.[0];
  if (area === undefined || count === undefined) {
    return `“${dataset.title}” has no column of ${area === undefined ? 'area codes' : 'counts'}. Give the column its role in the library.`;
  }
  const own = area.role.geography;
  if (own.kind !== geography.kind || own.vintage !== geography.vintage) {
    return `“${dataset.title}” counts by ${oneArea(own)}, not by ${oneArea(geography)}. Convert it in Areas.`;
  }
  for (const [column, { kind }] of columns) {
    if (kind !== 'period' && kind !== 'category') continue;
    const [row] = await connection.query(
      distinctSchema,
      `SELECT count(DISTINCT ${quoteIdentifier(column)})::INTEGER AS n FROM ${relationOf(dataset.id)}`,
    );
    if ((row?.n ?? 0) > 1)
      return `“${dataset.title}” counts its people once for each of ${formatNumber(row?.n ?? 0)} values of “${column}”. Bring a table of one of them.`;
  }
  const totals = await areaTotals(connection, {
    dataset,
    relation: relationOf(dataset.id),
    areaColumn: area.column,
    countColumn: count,
  });
  const lacking = session.areas.filter(({ code }) => (totals.people.get(code) ?? 0) === 0).map(({ name }) => name);
  if (lacking.length > 0) {
    const named = [...lacking.slice(0, 2), ...(lacking.length > 2 ? [`${lacking.length - 2} more`] : [])];
    return `“${dataset.title}” counts nobody in ${formatList(named)}. Bring a table of every area in use.`;
  }
  const total = session.areas.reduce((sum, { code }) => sum + (totals.people.get(code) ?? 0), 0);
  return { dataset, strands, total, counts: totals.counts };
}

/** Tables of one unit and date whose totals are the same but for small random changes count the same people. */
function groupTables(tables: readonly PopulationTable[]): PopulationTable[][] {
  const groups: PopulationTable[][] = [];
  for (const table of tables.toSorted((a, b) => b.total - a.total)) {
    const group = groups.find(([first]) => first !== undefined && isSamePeople(first, table));
    if (group === undefined) groups.push([table]);
    else group.push(table);
  }
  return groups;
}

function isSamePeople(one: PopulationTable, other: PopulationTable): boolean {
  const keyOf = ({ dataset: { unit, period } }: PopulationTable) => `${unit.toLowerCase()}|${period.from}|${period.to}`;
  const tolerance = totalTolerance(Math.max(one.counts, other.counts), one.total);
  return keyOf(one) === keyOf(other) && Math.abs(one.total - other.total) <= tolerance;
}
