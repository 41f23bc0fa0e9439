import { formatNumber } from '../../../shared/base/format-number.ts';
import type { RowAccount } from '../../../shared/model/dataset.ts';
import { counted } from './text-layout.ts';

/** "3,558 rows read = 3,550 loaded + 8 rejected", with what else is true of those loaded. */
export function describeAccount({ read, loaded, rejected, totals, mended }: RowAccount): string {
  const also = [
    ...(mended === 0 ? [] : [`${counted(mended, 'row')} mended`]),
    ...(totals === 0
      ? []
      : [`${counted(totals, 'row')} that ${totals === 1 ? 'sums' : 'sum'} others, marked and never counted`]),
  ];
  const equation = `${counted(read, 'row')} read = ${formatNumber(loaded)} loaded + ${formatNumber(rejected)} rejected`;
  return also.length === 0 ? equation : `${equation}; of those loaded, ${also.join(' and ')}`;
}
