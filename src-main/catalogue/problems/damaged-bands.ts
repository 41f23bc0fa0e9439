import { formatList } from '../../../shared/base/format-list.ts';
import { monthNumber } from '../../../shared/model/period-months.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

const dateForm = /^(?:(\d{1,2})[- ]([A-Za-z]{3})|([A-Za-z]{3})[- ](\d{2}))$/;
const band = /^\d{1,3}\s*(?:-|–|to)\s*\d{1,3}$/;
const mostLabels = 400;

/** Bands such as "5-9" and "10-14" that a spreadsheet has turned into dates: "05-Sep", "Oct-14". */
export async function damagedBands(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [column, role] of table.roles) {
    if (role.kind !== 'strand' && role.kind !== 'category') continue;
    const labels = await valuesWhere(table, column, 'true', mostLabels);
    const damaged = labels.flatMap((label) => {
      const was = bandBefore(label.value.trim());
      return was === null ? [] : [{ ...label, was }];
    });
    const [first] = damaged;
    const isOfBands =
      labels.some(({ value }) => band.test(value.trim())) || (role.kind === 'strand' && role.strand === 'age');
    if (first === undefined || !isOfBands) continue;
    const rows = damaged.reduce((sum, each) => sum + each.rows, 0);
    const all = damaged.slice(0, 4).map(({ value, was }) => `"${value}" was "${was}"`);
    problems.push({
      kind: 'unlike-role',
      severity: 'warning',
      title: `"${first.value}" in "${column}" was a band that a spreadsheet took for a date.`,
      detail: `${lineWords(first.line)}Probably ${formatList(all)}. They are loaded as they stand, apart from the other bands. Correct the file, or ask for it again as text.`,
      ...placeOf(first.line, column),
      rows,
      fixes: [],
    });
  }
  return problems;
}

/** "05-Sep" → "5-9", "Oct-14" → "10-14"; null where a text is no such date, or no band could have become it. */
function bandBefore(text: string): string | null {
  const match = dateForm.exec(text);
  if (match === null) return null;
  const [, day, month, early, year] = match;
  const number = monthNumber((month ?? early ?? '').toLowerCase());
  if (number < 1) return null;
  const [from, to] = day === undefined ? [number, Number(year)] : [Number(day), number];
  return from < to ? `${String(from)}-${String(to)}` : null;
}
