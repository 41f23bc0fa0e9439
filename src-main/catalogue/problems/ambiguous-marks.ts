import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { cellMarks, normaliseMark } from '../../../shared/model/cell-marks.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { cellsHold } from '../cells-hold.ts';
import { withColumnReading } from '../reading/change-reading.ts';
import { markWords } from '../reading/mark-choices.ts';
import { placeOf } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';
import type { MarkedCell } from './marked-cells.ts';

/** More columns than this with the same sign are one problem. */
const mostApart = 3;

/** Signs of several meanings whose meaning nobody has said, a problem a sign or a column. */
export function ambiguousMarks({ read }: LookedAt, cells: readonly MarkedCell[]): Problem[] {
  const open = cells.filter(({ column, text, isUnreadable }) => {
    const sign = normaliseMark(text);
    return (
      !isUnreadable && cellMarks.get(sign)?.or !== undefined && read.columns?.[column]?.marks?.[sign] === undefined
    );
  });
  return [...Map.groupBy(open, ({ text }) => normaliseMark(text))].flatMap(([sign, found]) => {
    const columns = new Set(found.map(({ column }) => column));
    if (columns.size > mostApart) return problemOf(sign, found, read);
    return [...columns].flatMap((column) =>
      problemOf(
        sign,
        found.filter((cell) => cell.column === column),
        read,
      ),
    );
  });
}

function problemOf(sign: string, found: readonly MarkedCell[], read: LookedAt['read']): Problem[] {
  const mark = cellMarks.get(sign);
  const [first] = found;
  if (mark === undefined || first === undefined) return [];
  const columns = [...new Set(found.map(({ column }) => column))];
  const [only] = columns.length === 1 ? columns : [];
  const rows = found.reduce((sum, cell) => sum + cell.rows, 0);
  const others = (mark.or ?? []).map((status) => markWords[status].toLowerCase());
  const where = only === undefined ? `${formatNumber(columns.length)} columns` : `"${only}"`;
  return [
    {
      kind: 'ambiguous-mark',
      severity: 'warning',
      title: `"${sign}" may mean several things.`,
      detail: `${cellsHold(rows)} it in ${where}. It is read as: ${markWords[mark.status].toLowerCase()}. Publishers also use it for: ${formatList(others)}. Say which is meant; the file's notes may tell.`,
      ...placeOf(first.line, only),
      rows,
      fixes: [mark.status, ...(mark.or ?? [])].map((status) => ({
        label: markWords[status],
        read: withColumnReading(read, columns, { marks: { [sign]: status } }),
      })),
    },
  ];
}
