import type { ReactElement } from 'react';
import type { TableCell } from '../../shared/model/table-model.ts';
import { RingedZero, StatusMark } from '../ui/status-mark.tsx';

/** A cell of a released table: its number with what must be said of it, or the mark of why there is none. */
export function ModelCell({ cell }: { readonly cell: Exclude<TableCell, { kind: 'plot' }> }): ReactElement | null {
  switch (cell.kind) {
    case 'text':
      return <span className={cell.text.length > 36 ? 'name-tight' : ''}>{cell.text}</span>;
    case 'figure':
      if (cell.status !== 'value') return <StatusMark status={cell.status} />;
      if (cell.flag === 'zero') return <RingedZero />;
      return (
        <>
          {cell.text}
          {cell.flag === 'unreliable' && !cell.text.includes('[u]') && <span className="cell-flag"> [u]</span>}
        </>
      );
    case 'interval':
      return <span className="cell-interval">{cell.text}</span>;
  }
}
