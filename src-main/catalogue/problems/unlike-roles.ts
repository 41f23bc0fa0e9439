import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { codeListOf } from '../../../shared/code-lists/code-lists.ts';
import { readFromList } from '../../../shared/code-lists/read-label.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { parsePeriod } from '../../../shared/model/parse-period.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier, quoteLiteral } from '../../database/quote.ts';
import { rowsOf } from '../cells-hold.ts';
import { isPostcode } from '../../../shared/geography/read-postcode.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt, PlacedValue } from './looked-at.ts';

/** How to find the values that do not fit a role: roughly by SQL, exactly by what is said of a value. */
interface RoleTest {
  readonly what: string;
  readonly consequence: string;
  readonly condition: string;
  readonly isUnlike: (value: string) => boolean;
}

const always = (): boolean => true;
const mostValues = 2000;
const noArea = 'They are loaded as they stand, and lead to no area.';

/** Cells that are not of the kind that most of their column is, such as "unknown" among postcodes. */
export async function unlikeRoles(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [column, role] of table.roles) {
    const test = roleTest(role);
    if (test === null) continue;
    const found = (await valuesWhere(table, column, test.condition, mostValues)).filter(({ value }) =>
      test.isUnlike(value),
    );
    if (found.length > 0) problems.push(problemOf(column, test, found, await filledCells(table, column)));
  }
  return problems;
}

function roleTest(role: ColumnRole): RoleTest | null {
  switch (role.kind) {
    case 'postcode':
      return {
        what: 'postcodes',
        consequence: noArea,
        condition:
          "NOT regexp_full_match(upper(value), '[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}') OR upper(value)[1] IN ('Q', 'V', 'X')",
        isUnlike: (value) => !isPostcode(value),
      };
    case 'area-code':
      return role.geography.vintage === 'before 2011'
        ? null
        : {
            what: 'area codes',
            consequence: noArea,
            condition: "NOT regexp_full_match(value, '[EWSNKJLM][0-9]{8}')",
            isUnlike: always,
          };
    case 'uprn':
      return {
        what: 'UPRNs of up to 12 digits',
        consequence: noArea,
        condition: "NOT regexp_full_match(value, '[0-9]{1,12}')",
        isUnlike: always,
      };
    case 'period':
      return {
        what: 'periods of time',
        consequence: 'They are loaded as they stand, and belong to no period.',
        condition: 'true',
        isUnlike: (value) => parsePeriod(value, role.cadence) === null,
      };
    case 'latitude':
      return outside(49, 62, 'latitudes of the United Kingdom');
    case 'longitude':
      return outside(-9, 3, 'longitudes of the United Kingdom');
    case 'easting':
      return outside(0, 700_000, 'eastings of the National Grid');
    case 'northing':
      return outside(0, 1_300_000, 'northings of the National Grid');
    case 'age-in-years':
      return outside(0, 121, 'ages that anyone can have', 'They are counted as not known.');
    case 'strand':
      return role.list === undefined ? null : unlisted(role.list);
    default:
      return null;
  }
}

function outside(
  least: number,
  most: number,
  what: string,
  consequence = 'They are loaded as they stand, and may lie in the wrong place.',
): RoleTest {
  return {
    what,
    consequence,
    condition: `try_cast(value AS DOUBLE) NOT BETWEEN ${least} AND ${most}`,
    isUnlike: always,
  };
}

function unlisted(listId: string): RoleTest {
  const list = codeListOf(listId);
  const codes = [...list.categories.map(({ code }) => code), ...Object.keys(list.nonAnswers ?? {})];
  return {
    what: `codes of the list "${list.title}"`,
    consequence: 'They are counted as not known.',
    condition: `upper(trim(value)) NOT IN (${codes.map((code) => quoteLiteral(code.toUpperCase())).join(', ')})`,
    isUnlike: (value) => readFromList(value, list) === null,
  };
}

async function filledCells({ connection, relation }: LookedAt, column: string): Promise<number> {
  const { columns } = await connection.columns(`SELECT count(${quoteIdentifier(column)}) FROM ${relation}`);
  return Number(columns[0]?.[0] ?? 0);
}

function problemOf(
  column: string,
  { what, consequence }: RoleTest,
  found: readonly PlacedValue[],
  filled: number,
): Problem {
  const rows = found.reduce((sum, each) => sum + each.rows, 0);
  const [first] = found;
  const more = found.slice(1, 4).map(({ value }) => `"${value}"`);
  const also = more.length === 0 ? '' : `, then ${formatList(more)}`;
  const isMost = rows > filled / 2;
  return {
    kind: 'unlike-role',
    severity: 'warning',
    title: `${formatNumber(rows)} of ${formatNumber(filled)} cells of "${column}" are not ${what}.`,
    detail: `${lineWords(first?.line ?? null)}The first is "${first?.value ?? ''}"${also}. ${consequence} ${isMost ? 'Perhaps the column is for something else.' : `Correct ${rowsOf(rows)} in the file if need be.`}`,
    ...placeOf(first?.line ?? null, column),
    rows,
    fixes: isMost ? [{ label: 'Use the column as a category', roles: { [column]: { kind: 'category' } } }] : [],
  };
}
