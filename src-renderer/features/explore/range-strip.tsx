import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { HiddenCell } from '../../../shared/model/released-evidence.ts';
import { stripTicks } from './strip-ticks.ts';

const width = 320;
const edge = 24;

/** The whole numbers that a hidden count can be, drawn as a line from the least to the greatest; the sentence beside it says the same. */
export function RangeStrip({ range }: { readonly range: Pick<HiddenCell, 'lower' | 'upper'> }): ReactElement {
  const { from, to, ticks } = stripTicks(range);
  const across = (value: number): number => edge + ((value - from) / (to - from)) * (width - 2 * edge);
  const end = range.upper === null ? width - 4 : across(range.upper);
  return (
    <div className="range-strip" aria-hidden="true">
      <svg viewBox={`0 0 ${String(width)} 36`} preserveAspectRatio="xMidYMid meet">
        <line className="range-ground" x1="4" x2={width - 4} y1="12" y2="12" />
        <line className="range-line" x1={across(range.lower)} x2={end} y1="12" y2="12" />
        {ticks.map((value) => (
          <g key={value}>
            <circle cx={across(value)} cy="12" r="4.5" />
            <text x={across(value)} y="32" textAnchor="middle">
              {formatNumber(value)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
