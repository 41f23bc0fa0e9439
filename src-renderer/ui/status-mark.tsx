import type { ReactElement } from 'react';
import type { CellStatus } from '../../shared/model/status.ts';
import { statusSymbols } from '../../shared/model/status.ts';

/** The word for each status, as it is read out. */
export const statusWords: Readonly<Record<CellStatus, string>> = {
  value: 'value',
  suppressed: 'hidden',
  low: 'low but not zero',
  'not-available': 'not available',
  'not-applicable': 'not applicable',
  'sample-zero': 'zero in the sample',
  unreadable: 'not readable',
  missing: 'empty',
  unreliable: 'rests on few, read with care',
  provisional: 'provisional',
  estimated: 'estimated',
  revised: 'revised',
};

interface StatusMarkProps {
  readonly status: CellStatus;
  /** Printed in place of the status's own symbol, such as "[c]" from a released table. */
  readonly text?: string;
}

/** Symbol first, pattern second: how a cell without a number is drawn everywhere. */
export function StatusMark({ status, text }: StatusMarkProps): ReactElement {
  const symbol = text ?? (status === 'value' ? '' : statusSymbols[status]);
  return (
    <span className={`status-mark status-${status}`}>
      <span aria-hidden="true">{symbol}</span>
      <span className="only-read">{statusWords[status]}</span>
    </span>
  );
}

/** A true nought, ringed so that it is never taken for a gap. */
export function RingedZero(): ReactElement {
  return <span className="ringed-zero">0</span>;
}
