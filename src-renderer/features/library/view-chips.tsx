import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Arranging } from './use-arrangement.ts';
import { filterWords, sortWords } from './view-words.ts';

interface ViewChipsProps extends Arranging {
  /** Rows that the view keeps; null before that is known. */
  readonly kept: number | null;
}

/** What the grid shows of the rows and in what order, each part with the way to take it back. */
export function ViewChips({ arrangement: { view, hidden }, change, kept }: ViewChipsProps): ReactElement | null {
  const { filters, sort } = view;
  if (filters.length + sort.length + hidden.length === 0) return null;
  return (
    <div className="view-chips" role="group" aria-label="How the rows are arranged">
      {filters.map((filter) => (
        <TakeBack
          key={`${filter.kind} ${filter.column}`}
          says={filterWords(filter)}
          onPress={() => change({ does: 'unfilter', column: filter.column, kind: filter.kind })}
        />
      ))}
      {sort.length > 0 && (
        <TakeBack
          says={sortWords(sort)}
          onPress={() => {
            for (const { column } of sort) change({ does: 'unsort', column });
          }}
        />
      )}
      {hidden.length > 0 && (
        <TakeBack
          says={`${formatNumber(hidden.length)} ${hidden.length === 1 ? 'column' : 'columns'} not shown`}
          onPress={() => change({ does: 'show-all' })}
        />
      )}
      {filters.length > 0 && kept !== null && (
        <span className="small" role="status">
          {kept === 0 ? 'No rows match.' : `${formatNumber(kept)} ${kept === 1 ? 'row matches' : 'rows match'}`}
        </span>
      )}
      {filters.length > 1 && (
        <AriaButton className="link-button" onPress={() => change({ does: 'clear-filters' })}>
          Clear {filters.length} filters
        </AriaButton>
      )}
    </div>
  );
}

function TakeBack({ says, onPress }: { readonly says: string; readonly onPress: () => void }): ReactElement {
  return (
    <AriaButton className="chip view-chip" aria-label={`Take back: ${says}`} onPress={onPress}>
      {says}
      <Icon name="close" size={12} />
    </AriaButton>
  );
}
