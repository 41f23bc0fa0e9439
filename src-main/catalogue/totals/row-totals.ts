import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../database/quote.ts';
import { labelSeries } from './label-series.ts';
import { findStacked } from './stacked-classifications.ts';
import type { StackedClassifications } from './stacked-classifications.ts';
import { standingAlone } from './standing-alone.ts';
import { tableKeys } from './table-keys.ts';
import type { KeyColumn, TableKeys } from './table-keys.ts';
import { totalsOfLabels } from './totals-of-labels.ts';
import { rowTotalChoices } from './row-total-choices.ts';
import type { RowTotal, RowTotals } from './row-total-choices.ts';

const mostLabels = 1500;
/** The share of a sum's rows that may stand without any part of it. */
const mostAlone = 0.02;
/** The share of a column's cells that may be without a code where those without one tell of a whole. */
const mostCodeless = 0.25;
const labelSchema = z.object({ label: z.string() });

/** Finds the rows of an aggregate table that sum other rows, and says what is taken for it. */
export async function rowTotals(
  connection: Connection,
  relation: string,
  columns: readonly KeyColumn[],
  read: ReadPlan,
): Promise<RowTotals> {
  const { found, keys, measured } = await findRowTotals(connection, relation, columns);
  const stacked = (await findStacked(connection, relation, keys, measured)).flatMap(coarserOf);
  const isStacked = ({ column, label }: RowTotal): boolean =>
    stacked.some((each) => each.column === column && each.label === label);
  return rowTotalChoices([...found.filter((total) => !isStacked(total)), ...stacked], keys.keys, read);
}

interface FoundRowTotals {
  readonly found: readonly RowTotal[];
  readonly keys: TableKeys<KeyColumn>;
  /** The columns whose numbers add up. */
  readonly measured: readonly string[];
}

/** The labels whose rows sum other rows of an aggregate table: by arithmetic, by label and by level of area. */
export async function findRowTotals(
  connection: Connection,
  relation: string,
  columns: readonly KeyColumn[],
): Promise<FoundRowTotals> {
  const counts = columns.filter(({ role }) => role.kind === 'count' || role.kind === 'total');
  const measures = columns.filter(({ role }) => role.kind === 'measure');
  const isOfPeople = columns.some(({ role }) => role.kind === 'date-of-birth' || role.kind === 'age-in-years');
  const money = measures.filter(({ role }) => role.kind === 'measure' && role.unit === 'pounds');
  const measured = (counts.length > 0 ? counts : money).map(({ name }) => name);
  if (counts.length + measures.length === 0 || isOfPeople)
    return { found: [], keys: { keys: [], determines: () => false }, measured };
  const keys = await tableKeys(connection, relation, columns);
  const { determines } = keys;
  const candidates: Candidates[] = [];
  for (const key of keys.keys) {
    if (!couldHoldTotals(key)) continue;
    const twin = keys.keys.find(
      (other) =>
        other !== key &&
        keys.keys.indexOf(other) < keys.keys.indexOf(key) &&
        determines(key.name, other.name) &&
        determines(other.name, key.name),
    );
    if (twin !== undefined && candidates.some(({ column, totals }) => column === twin.name && totals.length > 0))
      continue;
    const others = keys.keys
      .filter((other) => other !== key && !determines(key.name, other.name))
      .map(({ name }) => name);
    const series = await labelSeries(connection, relation, key.name, others, measured);
    if (series === null || series.length < 3 || series.length > mostLabels) continue;
    const codeless = await labelsWithoutCode(connection, relation, key, keys.keys);
    candidates.push({ column: key.name, others, totals: totalsOfLabels(key, series, codeless) });
  }
  return { found: await besideTheirParts(connection, relation, candidates), keys, measured };
}

/** Of classifications of the same people the finest is counted. */
function coarserOf({ scheme, classifications, checked, agreed, isEverywhere }: StackedClassifications): RowTotal[] {
  const [finest, ...others] = classifications;
  if (finest === undefined) return [];
  return others.map(({ name }) => ({
    column: scheme,
    label: name,
    isSure: isEverywhere,
    isShown: true,
    because: `adds up to the same as the ${formatNumber(finest.labels)} labels of "${finest.name}" in ${formatNumber(agreed)} of ${formatNumber(checked)} places${isEverywhere ? '' : ', but does not stand beside them everywhere'}`,
  }));
}

/** The labels of a column that sum others by their numbers or by name, and the keys by which their parts stand beside them. */
interface Candidates {
  readonly column: string;
  readonly others: readonly string[];
  readonly totals: readonly RowTotal[];
}

/**
 * Sums are sure only where their parts stand beside them: rows without any would be lost from every count. Rows that another
 * column shows to be sums, such as those of all ethnic groups, are lost from none.
 */
async function besideTheirParts(
  connection: Connection,
  relation: string,
  candidates: readonly Candidates[],
): Promise<RowTotal[]> {
  const first = new Map<Candidates, RowTotal[]>();
  for (const each of candidates) first.set(each, await withParts(connection, relation, each));
  const found: RowTotal[] = [];
  for (const each of candidates) {
    const own = first.get(each) ?? [];
    const elsewhere = candidates.filter((other) => other !== each).flatMap((other) => first.get(other) ?? []);
    const isDoubted = own.some(({ isSure }, at) => !isSure && each.totals[at]?.isSure === true);
    const parts = isDoubted ? withoutSums(relation, elsewhere) : relation;
    found.push(...(parts === relation ? own : await withParts(connection, parts, each)));
  }
  return found;
}

async function withParts(
  connection: Connection,
  relation: string,
  { column, others, totals }: Candidates,
): Promise<RowTotal[]> {
  const labels = totals.filter(({ isSure }) => isSure).map(({ label }) => label);
  if (labels.length === 0) return [...totals];
  const found = await standingAlone(connection, relation, column, others, labels);
  return totals.map((total) => {
    const { rows, alone } = found.get(total.label) ?? { rows: 0, alone: 0 };
    if (!total.isSure || alone <= rows * mostAlone) return total;
    const where = `but ${formatNumber(alone)} of its ${formatNumber(rows)} rows stand alone, without parts`;
    return { ...total, isSure: false, because: `${total.because}, ${where}` };
  });
}

/** The relation without the rows that are surely sums. */
function withoutSums(relation: string, totals: readonly RowTotal[]): string {
  const sums = totals
    .filter(({ isSure }) => isSure)
    .map(({ column, label }) => `coalesce(trim(${quoteIdentifier(column)}::VARCHAR) = ${quoteLiteral(label)}, false)`);
  return sums.length === 0 ? relation : `(SELECT * FROM ${relation} WHERE NOT (${sums.join(' OR ')}))`;
}

/** Names of areas that stand without a code on a few rows, where the others have one. */
async function labelsWithoutCode(
  connection: Connection,
  relation: string,
  { name, role }: KeyColumn,
  keys: readonly KeyColumn[],
): Promise<ReadonlySet<string>> {
  const codes = role.kind === 'area-name' ? keys.filter((key) => key.role.kind === 'area-code') : [];
  if (codes.length === 0) return new Set();
  const text = (column: string): string => `coalesce(trim(${quoteIdentifier(column)}::VARCHAR), '')`;
  const isBlank = codes.map((code) => `${text(code.name)} = ''`).join(' AND ');
  const labels = await connection.query(
    labelSchema,
    `SELECT label FROM (SELECT ${text(name)} AS label, ${isBlank} AS is_blank FROM ${relation}) WHERE label <> ''
     GROUP BY label HAVING bool_and(is_blank) LIMIT ${mostLabels}`,
  );
  const most = Math.max(1, Math.max(...codes.map(({ distinct }) => distinct)) * mostCodeless);
  return new Set(labels.length > most ? [] : labels.map(({ label }) => label));
}

function couldHoldTotals({ role, distinct }: KeyColumn): boolean {
  const kinds = ['strand', 'category', 'area-name', 'area-code'];
  return kinds.includes(role.kind) && distinct >= 3 && distinct <= mostLabels;
}
