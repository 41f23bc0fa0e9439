import type { CustomCellRendererProps } from 'ag-grid-react';
import type { ReactElement } from 'react';
import { RingedZero, StatusMark } from '../ui/status-mark.tsx';
import { type Pin, printReading, type ReadingCellValue, type ReadingRow } from './reading-row.ts';

/** A value longer than this may be wider than its cell: it is shown whole under the pointer. In characters. */
const longText = 60;

/** The number of a problem, drawn where it is met. */
export function PinMark({ pin }: { readonly pin: Pick<Pin, 'number' | 'severity'> }): ReactElement {
  return (
    <span className={`pin pin-${pin.severity}`}>
      <span className="only-read">problem </span>
      {pin.number}
    </span>
  );
}

function Pins({ pins }: { readonly pins: readonly Pin[] }): ReactElement {
  return (
    <>
      {pins.map((pin) => (
        <PinMark key={pin.number} pin={pin} />
      ))}
    </>
  );
}

/** One cell as it would be loaded: its value, the mark of its status, and the problems met in it. */
export function ReadingCell({ value }: { readonly value?: ReadingCellValue | null }): ReactElement | null {
  if (value === undefined || value === null) return null;
  const [first] = value.pins;
  return (
    <>
      {first === undefined ? (
        <ReadingText cell={value} />
      ) : (
        <span className={`pinned pinned-${first.severity}`}>
          <ReadingText cell={value} />
        </span>
      )}
      <Pins pins={value.pins} />
    </>
  );
}

function ReadingText({ cell }: { readonly cell: ReadingCellValue }): ReactElement {
  const printed = printReading(cell);
  switch (cell.status) {
    case 'value':
      if (cell.value === null) return <i className="reading-missing">missing</i>;
      if (cell.value === 0) return <RingedZero />;
      return printed.length > longText ? <span title={printed}>{printed}</span> : <>{printed}</>;
    case 'missing':
      return <i className="reading-missing">missing</i>;
    case 'unreadable':
      return cell.raw === null ? (
        <StatusMark status="unreadable" />
      ) : (
        <span className="reading-unreadable">{printed}</span>
      );
    default:
      if (cell.value === null) return <StatusMark status={cell.status} />;
      return (
        <>
          {printed} <StatusMark status={cell.status} />
        </>
      );
  }
}

/** The line of a row, and the problems that are of the row rather than of a cell. */
export function LineCell({ data, value }: CustomCellRendererProps<ReadingRow>): ReactElement {
  return (
    <>
      {data !== undefined && <Pins pins={data.pins} />}
      {data?.kind === 'row' && data.isTotal && (
        <span className="reading-total" title="Sums other rows: marked, and never counted with them">
          Σ<span className="only-read"> sums other rows</span>
        </span>
      )}
      {String(value)}
    </>
  );
}

/** A row that would not be loaded: its line, why, and that it is kept. */
export function RejectedReading({ data }: CustomCellRendererProps<ReadingRow>): ReactElement | null {
  if (data?.kind !== 'rejected') return null;
  return (
    <div className="reading-rejected" role="gridcell">
      <span className="reading-line">{data.line}</span>
      <span className="reading-reason">{data.reason}</span>
      <Pins pins={data.pins} />
      <span className="reading-kept">Kept with the rejects, with its line number</span>
    </div>
  );
}
