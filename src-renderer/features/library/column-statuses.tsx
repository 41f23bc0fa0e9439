import type { ReactElement } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnSummary } from '../../../shared/model/preview.ts';
import { type CellStatus, cellStatusSchema } from '../../../shared/model/status.ts';
import { StatusMark, statusWords } from '../../ui/status-mark.tsx';
import { filterOf } from './row-arrangement.ts';
import type { Arranging } from './use-arrangement.ts';

interface ColumnStatusesProps extends Arranging {
  readonly summary: ColumnSummary;
}

/** How many cells hold a value, and why the others do not; a tick keeps the rows of a status. */
export function ColumnStatuses({ summary, arrangement, change }: ColumnStatusesProps): ReactElement {
  const { name: column } = summary;
  const kept = filterOf(arrangement.view, column, 'status')?.statuses ?? [];
  const toggle = (status: CellStatus, isOn: boolean): void => {
    const statuses = isOn ? [...kept, status] : kept.filter((each) => each !== status);
    if (statuses.length === 0) change({ does: 'unfilter', column, kind: 'status' });
    else change({ does: 'filter', filter: { kind: 'status', column, statuses } });
  };
  return (
    <>
      <h3>Status of {formatNumber(summary.rows)} cells</h3>
      <ul className="status-list">
        {cellStatusSchema.options
          .filter((status) => status === 'value' || summary.statuses[status] > 0)
          .map((status) => (
            <li key={status}>
              <CheckboxField
                className="tick-field"
                isSelected={kept.includes(status)}
                onChange={(isOn) => toggle(status, isOn)}
              >
                <CheckboxButton className="checkbox status-tick">
                  <span className="checkbox-box" aria-hidden="true" />
                  <span className="number">{formatNumber(summary.statuses[status])}</span>
                  {status !== 'value' && status !== 'missing' && (
                    <span aria-hidden="true">
                      <StatusMark status={status} />
                    </span>
                  )}
                  <span>{statusWords[status]}</span>
                </CheckboxButton>
              </CheckboxField>
            </li>
          ))}
      </ul>
    </>
  );
}
