import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnSummary } from '../../../shared/model/preview.ts';
import { cellStatusSchema } from '../../../shared/model/status.ts';
import { StatusMark, statusWords } from '../../ui/status-mark.tsx';

/** How many cells hold a value, and why the others do not. */
export function ColumnStatuses({ summary }: { readonly summary: ColumnSummary }): ReactElement {
  return (
    <>
      <h3>Status of {formatNumber(summary.rows)} cells</h3>
      <ul className="status-list">
        {cellStatusSchema.options
          .filter((status) => status === 'value' || summary.statuses[status] > 0)
          .map((status) => (
            <li key={status}>
              <span className="number">{formatNumber(summary.statuses[status])}</span>
              {status !== 'value' && status !== 'missing' && (
                <span aria-hidden="true">
                  <StatusMark status={status} />
                </span>
              )}
              <span>{statusWords[status]}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
