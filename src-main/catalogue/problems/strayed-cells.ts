import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { rowsOf } from '../cells-hold.ts';
import { areaCodePattern } from '../../../shared/geography/area-level.ts';
import { isPostcode } from '../../../shared/geography/read-postcode.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt, PlacedValue } from './looked-at.ts';

/** Values that show of themselves in which column they belong. */
interface Telling {
  readonly kind: ColumnRole['kind'];
  readonly what: string;
  readonly condition: string;
  readonly test: (value: string) => boolean;
}

const tellings: readonly Telling[] = [
  {
    kind: 'postcode',
    what: 'postcodes',
    condition: "regexp_full_match(upper(value), '[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}')",
    test: isPostcode,
  },
  {
    kind: 'area-code',
    what: 'area codes',
    condition: "regexp_full_match(value, '[EWSNKJLM][0-9]{8}')",
    test: (value) => areaCodePattern.test(value),
  },
];
const strayable: readonly ColumnRole['kind'][] = ['strand', 'category', 'area-name', 'area-code', 'postcode'];
const mostValues = 5000;

/** Columns of labels that hold postcodes or area codes on some rows: two columns changed places there. */
export async function strayedCells(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const telling of tellings) {
    const homes = [...table.roles].filter(([, { kind }]) => kind === telling.kind);
    if (homes.length === 0) continue;
    for (const [column, { kind }] of table.roles) {
      if (kind === telling.kind || !strayable.includes(kind)) continue;
      const found = (await valuesWhere(table, column, telling.condition, mostValues)).filter(({ value }) =>
        telling.test(value),
      );
      const rows = found.reduce((sum, each) => sum + each.rows, 0);
      if (rows === 0 || rows > table.rows * 0.8) continue;
      const [home] = homes.find(([name]) => name !== column) ?? [];
      if (home !== undefined) problems.push(await problemOf(table, { column, home, telling, found, rows }));
    }
  }
  return problems;
}

interface Strayed {
  readonly column: string;
  readonly home: string;
  readonly telling: Telling;
  readonly found: readonly PlacedValue[];
  readonly rows: number;
}

async function problemOf(table: LookedAt, { column, home, telling, found, rows }: Strayed): Promise<Problem> {
  const [first] = found;
  const line = first?.line ?? null;
  const others = await valuesWhere(table, home, `NOT (${telling.condition})`, 1);
  const isSwapped = line !== null && others[0]?.line === line;
  const here = isSwapped ? `, and "${home}" holds "${others[0]?.value ?? ''}" there` : '';
  return {
    kind: 'misaligned',
    severity: 'error',
    title: `"${column}" holds ${telling.what} on ${rowsOf(rows)}, which belong in "${home}".`,
    detail: `${lineWords(line)}The first is "${first?.value ?? ''}"${here}. ${isSwapped ? 'The two columns seem to have changed places from there on.' : 'Cells seem to have moved to another column.'} ${formatNumber(rows)} of ${formatNumber(table.rows)} rows cannot be counted as they stand: correct the file, or ask for it again.`,
    ...placeOf(line, column),
    rows,
    fixes: [],
  };
}
