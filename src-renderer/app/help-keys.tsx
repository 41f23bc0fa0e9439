import type { ReactElement } from 'react';
import { RingedZero, StatusMark } from '../ui/status-mark.tsx';
import { formatShortcut } from './command.ts';
import { useAllCommands } from './command-registry.ts';

const movement: readonly (readonly [string, string])[] = [
  ['Arrows, Home, End', 'move in a table, a list or on the map'],
  ['Enter', 'choose the row or area in focus'],
  ['+, −, 0', 'on the map: closer, further, the whole borough'],
  ['L', 'on the map: go to the list of areas'],
  ['Escape', 'close'],
];

const symbols: readonly (readonly [ReactElement, string])[] = [
  [<StatusMark status="suppressed" key="c" />, 'hidden to protect people'],
  [<RingedZero key="0" />, 'a true zero'],
  [<StatusMark status="low" key="low" />, 'low, but not zero'],
  [
    <span className="status-mark status-unreliable" key="u">
      [u]
    </span>,
    'rests on few people: read with care',
  ],
  [<StatusMark status="not-available" key="x" />, 'not available'],
  [<StatusMark status="not-applicable" key="z" />, 'does not apply'],
];

/** The keys that work here, and what the symbols mean. */
export function HelpKeys(): ReactElement {
  const rows = useAllCommands().flatMap(({ title, shortcut }) =>
    shortcut === undefined ? [] : [[formatShortcut(shortcut), title] as const],
  );
  return (
    <div className="help-columns">
      <section>
        <h3>Keys</h3>
        <dl className="keys">
          <KeyRows rows={[...rows, ...movement]} />
        </dl>
      </section>
      <section>
        <h3>Symbols</h3>
        <dl className="symbols">
          {symbols.map(([mark, says]) => (
            <div key={says}>
              <dt>{mark}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <h3>Comparisons</h3>
        <p>
          ▲ higher, ▼ lower, ● no clear difference. Each says whether the interval of the ratio leaves out 1; a line
          shows the range that the true figure lies in, 95 times in 100.
        </p>
      </section>
    </div>
  );
}

/** Rows of keys and what they do. */
export function KeyRows({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <>
      {rows.map(([keys, does]) => (
        <div key={`${keys} ${does}`}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </>
  );
}
