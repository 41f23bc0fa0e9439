import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { RowFilter, RowSort } from '../../../shared/model/row-view.ts';
import { shortDate } from '../../tables/short-date.ts';
import { statusWords } from '../../ui/status-mark.tsx';

const mostNamed = 3;

/** "Sex is Female or Male", "Age from 20 to 30", "Postcode has “UB1”", "Roma: hidden". */
export function filterWords(filter: RowFilter): string {
  const { column } = filter;
  switch (filter.kind) {
    case 'values': {
      const named = filter.values.slice(0, mostNamed).map(shortDate);
      const more = filter.values.length - named.length;
      return `${column} is ${formatList(more > 0 ? [...named, `${formatNumber(more)} more`] : named, 'or')}`;
    }
    case 'contains':
      return `${column} has “${filter.text}”`;
    case 'range': {
      const { from, to } = filter;
      if (from === null) return `${column} up to ${shortDate(to ?? '')}`;
      return to === null
        ? `${column} from ${shortDate(from)}`
        : `${column} from ${shortDate(from)} to ${shortDate(to)}`;
    }
    case 'status':
      return `${column}: ${formatList(
        filter.statuses.map((status) => statusWords[status]),
        'or',
      )}`;
  }
}

/** "Sorted by Sex, then Age, largest first". */
export function sortWords(sort: readonly RowSort[]): string {
  const [first] = sort;
  const names = sort.map(({ column }) => column).join(', then ');
  return `Sorted by ${names}${first?.direction === 'descending' ? ', largest first' : ''}`;
}
