import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { AreaCode } from '../../shared/model/area.ts';
import { statusColumn, totalRowColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Count } from '../../shared/model/estimate.ts';
import { parsePeriod } from '../../shared/model/parse-period.ts';
import type { Trend } from '../../shared/model/trend.ts';
import { ownerOf } from '../../shared/presentation/owner-words.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { estimateTrend } from '../statistics/estimate-trend.ts';
import type { Session } from './session.ts';
import { datasetOf } from './session.ts';

/** With more series than this a table is not read over time: nobody could compare them. */
const mostSeries = 24;
const mostPeriods = 240;
/** Fewer events than this on either side, and a comparison is marked as resting on few. */
const unreliableUnder = 20;

interface TrendColumns {
  readonly area: string | null;
  readonly by: string | null;
  readonly period: string;
  readonly count: string;
}

const rowSchema = z.object({
  period: z.string(),
  area: z.string().nullable(),
  label: z.string(),
  value: z.number().nullable(),
  rows: z.number(),
  withheld: z.number(),
  lacking: z.number(),
});
type Row = z.infer<typeof rowSchema>;

/**
 * A table's counts over its periods, by its one column of categories, in one area or in all of them together. A sum of
 * which a part is hidden or lacking is not known. Throws `data-impossible` where the table is not one over time, or
 * counts a period more than once.
 */
export async function readTrend(
  connection: Connection,
  session: Session,
  id: string,
  area: AreaCode | null,
): Promise<Trend> {
  const dataset = datasetOf(session.workspace, id);
  const columns = await columnsOf(connection, dataset);
  const rows = await readRows(connection, dataset, columns);
  const repeated = rows.find((row) => row.rows > 1);
  if (repeated !== undefined) {
    throw notOverTime(dataset, `it counts ${repeated.period} ${repeated.rows} times for one area and category`);
  }
  const periods = periodsOf(dataset, rows);
  const { whole } = session.workspace;
  const named = new Map<string, string>(session.areas.map(({ code, name }) => [code, name]));
  const areas = [...new Set(rows.flatMap((row) => row.area ?? []))].flatMap((code) => {
    const parsed = areaCodeSchema.safeParse(code);
    return parsed.success && code !== whole.code ? [{ code: parsed.data, name: named.get(code) ?? code }] : [];
  });
  const ofWhole = new Set(rows.flatMap((row) => (row.area === whole.code ? [row.label] : [])));
  const isArea = (code: string): boolean => areas.some((each) => each.code === code);
  /** All areas together: the row that the table has of them, else their sum. */
  const isOfAll = (row: Row): boolean =>
    row.area === whole.code ||
    (!ofWhole.has(row.label) && (row.area === null || areas.length === 0 || isArea(row.area)));
  const byLabel = Map.groupBy(
    rows.filter((row) => (area === null ? isOfAll(row) : row.area === area)),
    ({ label }) => label,
  );
  if (byLabel.size > mostSeries) {
    throw notOverTime(dataset, `it has ${byLabel.size} categories, and no more than ${mostSeries} can be compared`);
  }
  return {
    dataset: id,
    title: dataset.title,
    unit: dataset.unit,
    source: ownerOf(dataset),
    periods: periods.map(({ label }) => label),
    areas: areas.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    area: area === null ? null : { code: area, name: named.get(area) ?? area },
    by: columns.by,
    series: [...byLabel]
      .toSorted(([, a], [, b]) => mostOf(b) - mostOf(a))
      .map(([label, own]) => {
        const counts = periods.map(({ text }) => sumOf(own.filter(({ period }) => period === text)));
        return estimateTrend(
          { label, counts },
          periods.map(({ days }) => days),
          unreliableUnder,
        );
      }),
  };
}

async function columnsOf(connection: Connection, dataset: Dataset): Promise<TrendColumns> {
  const named = (kinds: readonly string[]): string[] =>
    Object.entries(dataset.roles).flatMap(([column, { kind }]) => (kinds.includes(kind) ? [column] : []));
  const [[period], [count], [area]] = [named(['period', 'date']), named(['count']), named(['area-code'])];
  if (dataset.kind !== 'aggregate' || period === undefined || count === undefined) {
    throw notOverTime(dataset, 'it is not a table of counts with a column of periods');
  }
  const several: string[] = [];
  for (const column of named(['category', 'strand'])) {
    const [row] = await connection.query(
      z.object({ n: z.number() }),
      `SELECT count(DISTINCT ${quoteIdentifier(column)})::INTEGER AS n FROM ${relationOf(dataset.id)}`,
    );
    if ((row?.n ?? 0) > 1) several.push(column);
  }
  const [by, other] = several;
  if (other !== undefined) throw notOverTime(dataset, `it is by “${by ?? ''}” and by “${other}” at once`);
  return { period, count, area: area ?? null, by: by ?? null };
}

async function readRows(
  connection: Connection,
  { id }: Dataset,
  { period, count, area, by }: TrendColumns,
): Promise<Row[]> {
  const held = await columnNames(connection, relationOf(id));
  const text = (column: string | null): string =>
    column === null ? 'NULL::VARCHAR' : `trim(${quoteIdentifier(column)}::VARCHAR)`;
  const status = held.includes(statusColumn(count)) ? quoteIdentifier(statusColumn(count)) : "'missing'";
  const isInner = held.includes(totalRowColumn) ? `${quoteIdentifier(totalRowColumn)} IS NOT TRUE` : 'true';
  const value = quoteIdentifier(count);
  return connection.query(
    rowSchema,
    `SELECT ${text(period)} AS period, ${text(area)} AS area, coalesce(${text(by)}, '') AS label,
            sum(${value})::DOUBLE AS value, count(*)::INTEGER AS rows,
            count(*) FILTER (WHERE ${value} IS NULL AND ${status} IN ('suppressed', 'low'))::INTEGER AS withheld,
            count(*) FILTER (WHERE ${value} IS NULL AND ${status} NOT IN ('suppressed', 'low', 'sample-zero'))::INTEGER AS lacking
     FROM ${relationOf(id)} WHERE ${isInner} AND ${quoteIdentifier(period)} IS NOT NULL
     GROUP BY ALL ORDER BY ALL`,
  );
}

function periodsOf(
  dataset: Dataset,
  rows: readonly Row[],
): { readonly text: string; readonly label: string; readonly days: number }[] {
  const texts = [...new Set(rows.map(({ period }) => period))];
  const periods = texts.map((text) => {
    const parsed = parsePeriod(text);
    if (parsed === null) throw notOverTime(dataset, `“${text}” is not a period that can be read`);
    return { text, ...parsed };
  });
  if (periods.length < 2) throw notOverTime(dataset, 'it has one period only');
  if (periods.length > mostPeriods) throw notOverTime(dataset, `it has ${periods.length} periods`);
  return periods
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ text, label, from, to }) => ({
      text,
      label,
      days: Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1,
    }));
}

/** The largest count that is known of a series, by which series are ordered. */
function mostOf(rows: readonly Row[]): number {
  return Math.max(-1, ...rows.map(({ value }) => value ?? -1));
}

/** The sum of one count an area; not known where the table hides or lacks one of them. */
function sumOf(rows: readonly Row[]): Count {
  if (rows.some(({ withheld }) => withheld > 0)) return { status: 'suppressed' };
  if (rows.length === 0 || rows.some(({ lacking }) => lacking > 0)) return { status: 'not-available' };
  return { status: 'value', value: rows.reduce((sum, { value }) => sum + (value ?? 0), 0) };
}

function notOverTime({ title }: Dataset, why: string): AppError {
  return new AppError('data-impossible', `“${title}” cannot be shown over time: ${why}.`);
}
