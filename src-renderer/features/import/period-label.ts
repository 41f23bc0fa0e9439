import { formatDate } from '../../../shared/base/format-date.ts';

/** A period in words: "2025/26" for a financial year, "2025" for a calendar year, else its two dates. */
export function periodLabel(from: string, to: string): string {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (from === to) return formatDate(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31') && first === last) return String(first);
  if (from.endsWith('-04-01') && to.endsWith('-03-31') && last === first + 1)
    return `${String(first)}/${String(last).slice(2)}`;
  return from === '' || to === '' ? '' : `${formatDate(from)} to ${formatDate(to)}`;
}
