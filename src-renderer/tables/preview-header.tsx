import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';

interface PreviewHeaderProps {
  readonly displayName: string;
  readonly detail: string;
  readonly isNumber: boolean;
  readonly isSelected: boolean;
  /** How the rows are sorted by it, and whether some are left out by it. */
  readonly sorted?: 'ascending' | 'descending' | null;
  readonly isFiltered?: boolean;
  readonly onSelect: () => void;
}

/** A column's name in full, what it is for, and the way to ask what it holds. */
export function PreviewHeader({
  displayName,
  detail,
  isNumber,
  isSelected,
  sorted = null,
  isFiltered = false,
  onSelect,
}: PreviewHeaderProps): ReactElement {
  return (
    <Button
      className={`column-head${isNumber ? ' column-head-number' : ''}`}
      onPress={onSelect}
      excludeFromTabOrder
      aria-pressed={isSelected}
    >
      <span className="column-name">
        {displayName}
        {sorted !== null && (
          <span className="column-mark">
            <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
            <span className="only-read">, sorted, {sorted === 'ascending' ? 'smallest' : 'largest'} first</span>
          </span>
        )}
        {isFiltered && (
          <span className="column-mark">
            <span aria-hidden="true"> ▽</span>
            <span className="only-read">, filtered</span>
          </span>
        )}
      </span>
      {!isNumber && <span className="column-detail">{detail}</span>}
    </Button>
  );
}

/** The rows' own numbers need no name for the eye. */
export function RowNumberHead(): ReactElement {
  return <span className="only-read">Row</span>;
}
