import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { shownStrands } from '../../shared/code-lists/code-lists.ts';
import { oneArea } from '../../shared/geography/geography-words.ts';
import { totalTolerance } from '../../shared/geography/total-tolerance.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { isOfPeople, peopleUnitOf } from '../../shared/model/people-unit.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { isSampleTitle } from '../../shared/model/sample-title.ts';
import { countIn } from './count-in.ts';
import type { Session } from './session.ts';

/** A table that counts people of the workspace's areas by at least one strand. */
export interface PopulationTable {
  readonly dataset: Dataset;
  /** Whom it counts: "residents". */
  readonly unit: string;
  readonly strands: readonly StrandId[];
  /** Everybody whom it counts in the workspace's areas, and of how many counts that is the sum. */
  readonly total: number;
  readonly counts: number;
}

export interface PopulationTables {
  /** Tables of the same people at one date, the largest population first; those that came with the workspace last. */
  readonly groups: readonly (readonly PopulationTable[])[];
  /** Why other tables by strand can't be used, in sentences. */
  readonly passedOver: readonly string[];
}

/** From so many columns of counts on, a table lies across its columns. */
const fewestGroups = 3;

const distinctSchema = z.object({ n: z.number() });

/** The aggregate tables of a session that count people by its areas and by strand, those of the same people together. */
export async function populationTables(session: Session, connection: Connection): Promise<PopulationTables> {
  const found: PopulationTable[] = [];
  const passedOver: string[] = [];
  for (const { dataset, unread } of session.datasets) {
    const strands = strandsOf(dataset);
    if (dataset.kind !== 'aggregate' || unread !== undefined) continue;
    if (strands.length === 0) {
      if (isWide(dataset)) passedOver.push(sayWide(dataset));
      continue;
    }
    const table = await readTable(session, connection, dataset, strands);
    if (typeof table !== 'string') found.push(table);
    else if (!isSampleTitle(dataset.title)) passedOver.push(table);
  }
  return { groups: groupTables(found), passedOver };
}

/** Whether a table has a column of counts for each group, so that none of its columns is a strand. */
function isWide({ roles }: Dataset): boolean {
  return Object.values(roles).filter(({ kind }) => kind === 'count').length >= fewestGroups;
}

function sayWide({ title }: Dataset): string {
  return `“${title}” has a column for each group. Import it anew with its columns as rows, and say which strand they are of.`;
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
  const unit = isOfPeople(dataset.unit) ? dataset.unit : peopleUnitOf(dataset.roles);
  if (unit === null) {
    return `“${dataset.title}” is not said to count people, but ${dataset.unit}. If it does, say so in the library: what one row counts, such as residents.`;
  }
  const own = area.role.geography;
  if (own.kind !== geography.kind) {
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
  const [list] = strands.flatMap((strand) => session.carried.of(dataset, strand).slice(0, 1));
  const counts = await countIn(connection, {
    dataset,
    relation: relationOf(dataset.id),
    areaColumn: area.column,
    by: list === undefined ? [[]] : [[list]],
    segment: { kind: 'everyone' },
    mappings: session.workspace.mappings,
    carried: session.carried,
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code !== 'cancelled') return error;
    throw error;
  });
  if (counts instanceof AppError) return counts.message;
  const peopled = new Set(counts.flatMap((each) => (each.people > 0 || each.withheld !== null ? [each.area] : [])));
  const lacking = session.areas.filter(({ code }) => !peopled.has(code)).map(({ name }) => name);
  if (lacking.length > 0) {
    // A code that was given again is of the same area, whatever year the table names.
    if (own.vintage !== geography.vintage) {
      return `“${dataset.title}” counts by ${oneArea(own)}, not by ${oneArea(geography)}, and the codes of ${lacking[0] ?? 'some'} differ. Convert it in Areas.`;
    }
    const named = [...lacking.slice(0, 2), ...(lacking.length > 2 ? [`${lacking.length - 2} more`] : [])];
    return `“${dataset.title}” counts nobody in ${formatList(named)}. Bring a table of every area in use.`;
  }
  const inside = new Set<string | null>(session.areas.map(({ code }) => code));
  const summed = counts.filter((each) => inside.has(each.area));
  const total = summed.reduce((sum, { people }) => sum + people, 0);
  return { dataset, unit: unit.toLowerCase(), strands, total, counts: summed.length };
}

/** Tables of one unit and date whose totals are the same but for small random changes count the same people. */
function groupTables(tables: readonly PopulationTable[]): PopulationTable[][] {
  const groups: PopulationTable[][] = [];
  const isOwn = ({ dataset }: PopulationTable): number => Number(!isSampleTitle(dataset.title));
  for (const table of tables.toSorted((a, b) => isOwn(b) - isOwn(a) || b.total - a.total)) {
    const group = groups.find(([first]) => first !== undefined && isSamePeople(first, table));
    if (group === undefined) groups.push([table]);
    else group.push(table);
  }
  return groups;
}

function isSamePeople(one: PopulationTable, other: PopulationTable): boolean {
  const keyOf = ({ unit, dataset: { period } }: PopulationTable) => `${unit}|${period.from}|${period.to}`;
  const tolerance = totalTolerance(Math.max(one.counts, other.counts), one.total);
  const isAlikeReal = isSampleTitle(one.dataset.title) === isSampleTitle(other.dataset.title);
  return isAlikeReal && keyOf(one) === keyOf(other) && Math.abs(one.total - other.total) <= tolerance;
}
