import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { normaliseMark } from '../../../shared/model/cell-marks.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import { withColumnReading } from '../reading/change-reading.ts';
import { placeOf } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';
import type { MarkedCell } from './marked-cells.ts';
import { liesAhead, whyNoDate } from './why-no-date.ts';

const mostMarks = 50;
const bracketed = /^[£$€]?\s*\(\s*[£$€]?[\d,.\s]+%?\s*\)$/;

/** Cells that could not be read as what their column is for, a problem a column. */
export function unreadableCells({ roles, read }: LookedAt, cells: readonly MarkedCell[]): Problem[] {
  const byColumn = Map.groupBy(
    cells.filter(({ isUnreadable }) => isUnreadable),
    ({ column }) => column,
  );
  return [...byColumn].flatMap(([column, found]) => {
    const role = roles.get(column);
    const [first] = found;
    return role === undefined || first === undefined ? [] : [unreadable(column, role, first, found, read)];
  });
}

function unreadable(
  column: string,
  role: ColumnRole,
  first: MarkedCell,
  found: readonly MarkedCell[],
  read: ReadPlan,
): Problem {
  const rows = found.reduce((sum, cell) => sum + cell.rows, 0);
  const what = wanted(role);
  const why = what === 'a date' ? whyNoDate(first.text) : null;
  const where = first.line === null ? '' : `Line ${first.line}${why === null ? '. ' : '; '}`;
  const reason = why === null ? '' : where === '' ? `${why.charAt(0).toUpperCase()}${why.slice(1)}. ` : `${why}. `;
  const isAhead = role.kind === 'date-of-birth' && liesAhead(first.text);
  const isBracketed = bracketed.test(first.text);
  const mend =
    rows === 1
      ? 'Set it as missing, or correct the file.'
      : `Set ${formatNumber(rows)} such values as missing, or correct the file.`;
  return {
    kind: 'unreadable-cell',
    severity: 'error',
    title: isAhead ? `"${first.text}" lies in the future.` : `"${first.text}" is not ${what}.`,
    detail: `${where}${isAhead ? 'Nobody was born on that day. ' : reason}${isBracketed ? 'Say what the brackets mean, or correct the file.' : mend}${others(column, found)}`,
    ...placeOf(first.line, column),
    rows,
    fixes: [
      ...(isBracketed ? brackets(column, read) : []),
      ...asMissing(column, found, rows, read),
      { label: 'Keep the column as text', roles: { [column]: { kind: 'category' } } },
    ],
  };
}

/** What else of the column could not be read. */
function others(column: string, found: readonly MarkedCell[]): string {
  const more = found.slice(1, 4).map(({ text }) => `"${text}"`);
  if (more.length === 0) return '';
  const rest = found.length > 4 ? ` and ${formatNumber(found.length - 4)} other texts` : '';
  return ` In "${column}" there also stands ${rest === '' ? formatList(more) : `${more.join(', ')}${rest}`}.`;
}

function asMissing(column: string, found: readonly MarkedCell[], rows: number, read: ReadPlan): Problem['fixes'] {
  if (found.length > mostMarks) return [];
  const marks = Object.fromEntries(found.map(({ text }) => [normaliseMark(text), 'missing' as const]));
  const label = rows === 1 ? 'Set it as missing' : `Set ${formatNumber(rows)} values as missing`;
  return [{ label, read: withColumnReading(read, [column], { marks }) }];
}

function brackets(column: string, read: ReadPlan): Problem['fixes'] {
  return [
    { label: 'Brackets mean a negative number', read: withColumnReading(read, [column], { brackets: 'negative' }) },
    {
      label: 'Brackets mean that a number is not reliable',
      read: withColumnReading(read, [column], { brackets: 'unreliable' }),
    },
  ];
}

function wanted(role: ColumnRole): string {
  if (role.kind === 'date' || role.kind === 'date-of-birth') return 'a date';
  return role.kind === 'age-in-years' ? 'an age in years' : 'a number';
}
