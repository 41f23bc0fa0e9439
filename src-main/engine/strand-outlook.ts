import { formatNumber } from '../../shared/base/format-number.ts';
import type { Outlook } from '../../shared/model/segment-look.ts';

/** A table of which this share of its filled cells is small is mostly hidden, since others are hidden with them. */
const mostlyFrom = 0.3;

/** How much of a table would be hidden, by its counts of at least one, in `table` as a sentence begins: "By sex and ward". */
export function outlookOf(
  filled: readonly number[],
  threshold: number,
  table: string,
): { readonly cells: number; readonly small: number; readonly outlook: Outlook; readonly says: string } {
  const small = filled.filter((people) => people < threshold).length;
  const share = filled.length === 0 ? 0 : small / filled.length;
  const outlook = small === 0 ? 'clear' : share < mostlyFrom ? 'some-hidden' : 'mostly-hidden';
  const under = `${formatNumber(small)} of ${formatNumber(filled.length)} counts are under ${threshold}`;
  const says = {
    clear: `${table}, nothing has to be hidden.`,
    'some-hidden': `${table}, ${under}: they are hidden, and some others with them.`,
    'mostly-hidden': `${table}, ${under}: most of the table would be hidden. Ask for broader groups or the whole.`,
  }[outlook];
  return { cells: filled.length, small, outlook, says };
}
