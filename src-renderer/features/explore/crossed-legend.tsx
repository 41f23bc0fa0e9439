import type { ReactElement } from 'react';
import type { CrossedBreakdown } from '../../../shared/model/crossing.ts';
import { crossedClassWords } from '../../../shared/presentation/crossed-classes.ts';
import { othersOf } from '../../../shared/presentation/crossed-words.ts';
import type { HeatMark } from './crossed-figures.ts';

interface CrossedLegendProps {
  readonly crossing: CrossedBreakdown;
  readonly marks: readonly HeatMark[];
}

/** What colours, symbols and patterns of the heat map say; of those without colour only what it holds. */
export function CrossedLegend({ crossing, marks }: CrossedLegendProps): ReactElement {
  const statuses = [
    { id: 'suppressed', symbol: '[c]', words: 'hidden to protect people', isThere: has(marks, 'suppressed') },
    {
      id: 'unreliable',
      symbol: '[u]',
      words: 'rests on few, read with care',
      isThere: marks.some(({ isUnreliable }) => isUnreliable),
    },
    { id: 'not-available', symbol: '[x]', words: 'not available', isThere: has(marks, 'not-available') },
  ];
  const hasChance = marks.some(({ symbol }) => symbol.endsWith('?'));
  return (
    <div className="heat-legend tiny" role="group" aria-label="What the colours and marks say">
      <p>Against {othersOf(crossing)}:</p>
      <ul>
        {crossedClassWords.map(({ step, words }) => (
          <li key={step}>
            <span className={`heat-swatch heat-step heat-${String(step)}`} aria-hidden="true">
              {step < 4 ? '▼' : step > 4 ? '▲' : ''}
            </span>
            {words}
          </li>
        ))}
        {hasChance && <li>? may be chance, with all comparisons weighed together</li>}
        {statuses
          .filter(({ isThere }) => isThere)
          .map(({ id, symbol, words }) => (
            <li key={id}>
              <span className={`heat-swatch status-${id}`} aria-hidden="true" />
              {symbol} {words}
            </li>
          ))}
        {marks.some(({ isZero }) => isZero) && (
          <li>
            <span className="ringed-zero">0</span> true zero
          </li>
        )}
      </ul>
    </div>
  );
}

function has(marks: readonly HeatMark[], status: HeatMark['status']): boolean {
  return marks.some((mark) => mark.status === status);
}
