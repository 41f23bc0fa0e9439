import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { isCompanionColumn, totalRowColumn } from '../../../shared/model/companion-column.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { rowsOf } from '../cells-hold.ts';
import { lineWords, placeOf } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

const keyKinds: readonly ColumnRole['kind'][] = [
  'area-code',
  'area-name',
  'period',
  'strand',
  'category',
  'date',
  'postcode',
  'identifier',
  'free-text',
];
const aboutKinds: readonly ColumnRole['kind'][] = ['area-code', 'area-name', 'period', 'strand'];
const numberKinds: readonly ColumnRole['kind'][] = ['count', 'measure'];
const personKinds: readonly ColumnRole['kind'][] = ['date-of-birth', 'age-in-years'];
/** Keys of which more than this share repeat are no keys. */
const fewRepeats = 0.1;

const identifierSchema = z.object({ filled: z.number(), distinct_values: z.number() });
const repeatSchema = z.object({
  value: z.string(),
  n: z.number(),
  line: z.number().nullable(),
  second: z.number().nullable(),
});
const groupSchema = z.object({
  groups: z.number(),
  repeated: z.number(),
  surplus: z.number(),
  line: z.number().nullable(),
});

/** References that stand on several rows, and rows of a table of figures that say the same thing twice. */
export async function duplicateKeys(table: LookedAt): Promise<Problem[]> {
  const kinds = [...table.roles.values()].map(({ kind }) => kind);
  const isOfFigures =
    numberKinds.some((kind) => kinds.includes(kind)) &&
    ![...personKinds, 'date' as const].some((kind) => kinds.includes(kind));
  const isAboutAreas = aboutKinds.some((kind) => kinds.includes(kind));
  const identifiers = await repeatedIdentifiers(table);
  if (identifiers.length > 0) return identifiers;
  return isOfFigures && isAboutAreas ? repeatedFigures(table) : repeatedRows(table);
}

async function repeatedIdentifiers(table: LookedAt): Promise<Problem[]> {
  const names = [...table.roles].filter(([, role]) => role.kind === 'identifier').map(([name]) => name);
  const problems: Problem[] = [];
  for (const name of names) {
    const column = quoteIdentifier(name);
    const [counts] = await table.connection.query(
      identifierSchema,
      `SELECT count(${column}) AS filled, count(DISTINCT ${column}) AS distinct_values FROM ${table.relation}`,
    );
    if (counts === undefined || counts.filled < 10) continue;
    const surplus = counts.filled - counts.distinct_values;
    if (surplus === 0 || surplus > counts.filled * fewRepeats) continue;
    const repeats = await table.connection.query(
      repeatSchema,
      `SELECT value, count(*) AS n, min(line) AS line, min(line, 2)[2] AS second
       FROM (SELECT ${column}::VARCHAR AS value, ${table.line} AS line FROM ${table.relation}) WHERE value IS NOT NULL
       GROUP BY value HAVING count(*) > 1 ORDER BY line NULLS LAST, n DESC, value LIMIT 4`,
    );
    const [first] = repeats;
    if (first === undefined) continue;
    const others = repeats.slice(1).map(({ value }) => `"${value}"`);
    const lines = first.line === null || first.second === null ? '' : `Lines ${first.line} and ${first.second}. `;
    problems.push({
      kind: 'duplicate-key',
      severity: 'warning',
      title: `"${first.value}" stands on ${rowsOf(first.n)} of "${name}".`,
      detail: `${lines}${formatNumber(counts.distinct_values)} different references stand on ${formatNumber(counts.filled)} rows${others.length === 0 ? '' : `; also ${formatList(others)} more than once`}. All rows are loaded, so whoever stands on several is counted several times.`,
      ...placeOf(first.line, name),
      rows: surplus,
      fixes: [],
    });
  }
  return problems;
}

/** The same area, period and categories twice in a table of figures. */
async function repeatedFigures(table: LookedAt): Promise<Problem[]> {
  const keys = [...table.roles].filter(([, role]) => keyKinds.includes(role.kind)).map(([name]) => name);
  if (keys.length === 0 || keys.length > 40) return [];
  const found = await countRepeats(table, keys);
  if (found === undefined || found.repeated === 0 || found.repeated > found.groups * fewRepeats) return [];
  return [
    {
      kind: 'duplicate-key',
      severity: 'warning',
      title: `${rowsOf(found.surplus)} of figures ${found.surplus === 1 ? 'repeats' : 'repeat'} what another row is about.`,
      detail: `${lineWords(found.line)}${formatList(keys.slice(0, 6).map((name) => `"${name}"`))} are the same on ${found.repeated === 1 ? 'two or more rows' : `several rows in ${formatNumber(found.repeated)} cases`}. All are loaded: what they count is counted twice. Ask which row holds.`,
      ...placeOf(found.line),
      rows: found.surplus,
      fixes: [],
    },
  ];
}

/** Rows of records that are the same in every column. */
async function repeatedRows(table: LookedAt): Promise<Problem[]> {
  const names = [...table.names].filter((name) => !isCompanionColumn(name));
  if (names.length < 4 || names.length > 200) return [];
  const found = await countRepeats(table, names);
  if (found === undefined || found.repeated === 0 || found.surplus > table.rows * fewRepeats) return [];
  return [
    {
      kind: 'duplicate-key',
      severity: 'note',
      title: `${rowsOf(found.surplus)} ${found.surplus === 1 ? 'is' : 'are'} the same as another in every column.`,
      detail: `${lineWords(found.line)}All are loaded. They may be two events that look alike, or one that was entered twice.`,
      ...placeOf(found.line),
      rows: found.surplus,
      fixes: [],
    },
  ];
}

async function countRepeats(
  table: LookedAt,
  keys: readonly string[],
): Promise<z.infer<typeof groupSchema> | undefined> {
  const columns = keys.map(quoteIdentifier).join(', ');
  const parts = table.names.has(totalRowColumn) ? `WHERE NOT ${quoteIdentifier(totalRowColumn)}` : '';
  const [found] = await table.connection.query(
    groupSchema,
    `WITH groups AS (SELECT hash(${columns}) AS key, count(*) AS n, min(${table.line}) AS line FROM ${table.relation} ${parts} GROUP BY 1)
     SELECT count(*) AS groups, count(*) FILTER (WHERE n > 1) AS repeated, coalesce(sum(n - 1), 0) AS surplus,
       min(line) FILTER (WHERE n > 1) AS line FROM groups`,
  );
  return found;
}
