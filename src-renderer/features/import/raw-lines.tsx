import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ImportPreview, SourceLine } from '../../../shared/model/import-preview.ts';
import { lineNoun, linePlace } from '../../../shared/presentation/import-words.ts';
import { PinMark } from '../../tables/reading-cells.tsx';
import type { Pin } from '../../tables/reading-row.ts';
import { Button } from '../../ui/button.tsx';
import type { Correct, Reading } from './import-session.ts';
import { lineKindWords } from './import-words.ts';
import type { Spot } from './numbered-problems.ts';
import { headerAt, headerUpTo } from './rereading.ts';

interface RawLinesProps {
  readonly preview: ImportPreview;
  readonly pins: readonly Pin[];
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
  readonly reading: Reading;
  readonly correct: Correct;
  /** Told where the lines scroll. */
  readonly onViewport: (element: HTMLElement | null) => void;
  readonly onScroll: () => void;
}

/** The lines of the file as they came, each with its number and what became of it. */
export function RawLines(props: RawLinesProps): ReactElement {
  const { preview, pins, spot, onSpot, onViewport, onScroll } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { lines, plan } = preview;
  const noun = lineNoun(plan.read.format);
  const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  const items = useMemo(() => itemsOf(preview, pins), [preview, pins]);
  useEffect(() => {
    if (spot.line === null) return;
    frame.current
      ?.querySelector(`[data-key="${String(spot.line)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [spot]);
  useEffect(() => onViewport(frame.current), [onViewport, lines.length]);
  return (
    <>
      <div className="panel-head">
        <h2>As it came</h2>
        <span className="tiny muted">
          {lines.length === 0 ? '' : `${noun}s ${formatNumber(first)} to ${formatNumber(last)}`}
        </span>
      </div>
      {lines.length === 0 ? (
        <p className="empty">This format has no lines of text. What it holds is on the right.</p>
      ) : (
        <ListBox
          ref={frame}
          items={items}
          className="raw-lines"
          aria-label={`${noun}s as they came`}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={spot.line === null ? [] : [spot.line]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            onSpot({ line: key === undefined ? null : Number(key), column: null });
          }}
          onScroll={onScroll}
        >
          {RawLine}
        </ListBox>
      )}
      <LineActions {...props} />
    </>
  );
}

/** A line with all that is drawn of it; the same object as long as none of that changes. */
interface LineItem {
  readonly id: number;
  readonly line: SourceLine;
  readonly place: string;
  readonly digits: number;
  readonly pins: readonly Pin[];
}

function itemsOf({ lines, plan }: ImportPreview, pins: readonly Pin[]): readonly LineItem[] {
  const pinsAt = Map.groupBy(pins, ({ line }) => line);
  const digits = String(lines.at(-1)?.number ?? 0).length;
  return lines.map((line) => ({
    id: line.number,
    line,
    place: linePlace(plan.read.format, line.number),
    digits,
    pins: pinsAt.get(line.number) ?? [],
  }));
}

function RawLine({ line, place, digits, pins }: LineItem): ReactElement {
  const worst = pins.some(({ severity }) => severity === 'error')
    ? ' raw-error'
    : pins.some(({ severity }) => severity === 'warning')
      ? ' raw-warning'
      : '';
  return (
    <ListBoxItem
      id={line.number}
      className={`raw-line raw-${line.kind}${worst}`}
      textValue={`${place}, ${lineKindWords[line.kind]}: ${line.text}`}
    >
      <span className="raw-number" style={{ minWidth: `${String(digits + 1)}ch` }}>
        {line.number}
      </span>
      <span className="only-read">, {lineKindWords[line.kind]}: </span>
      <span className="raw-text">{line.text}</span>
      {pins.length > 0 && (
        <span className="raw-pins">
          {pins.map((pin) => (
            <PinMark key={pin.number} pin={pin} />
          ))}
        </span>
      )}
    </ListBoxItem>
  );
}

/** What can be said of the chosen line. */
function LineActions({ preview, spot, reading, correct }: RawLinesProps): ReactElement | null {
  const { lines, plan } = preview;
  const line = lines.find(({ number }) => number === spot.line);
  const noun = lineNoun(plan.read.format);
  if (line === undefined || noun === 'record') return null;
  const place = linePlace(plan.read.format, line.number);
  const start = (plan.read.skipRows ?? 0) + 1;
  const filled = lines.filter(
    ({ number, kind }) => number >= start && number <= line.number && kind !== 'blank',
  ).length;
  return (
    <div className="line-actions small">
      <span>
        {place}: {lineKindWords[line.kind]}
      </span>
      {line.number !== start && line.kind !== 'blank' && (
        <Button
          onPress={() => correct(`Header: ${place}`, { ...reading, read: headerAt(plan.read, line.number) })}
        >{`Use ${noun} ${String(line.number)} as the header`}</Button>
      )}
      {line.number > start && filled > 1 && filled <= 4 && filled !== (plan.read.headerRows ?? 1) && (
        <Button
          onPress={() =>
            correct(`Header: ${noun}s ${String(start)} to ${String(line.number)}`, {
              ...reading,
              read: headerUpTo(plan.read, filled),
            })
          }
        >{`The header ends here`}</Button>
      )}
    </div>
  );
}
