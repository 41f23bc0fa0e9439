import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnSummary } from '../../../shared/model/preview.ts';
import { shortDate } from '../../tables/short-date.ts';

interface DistributionPictureProps {
  readonly steps: NonNullable<ColumnSummary['distribution']>;
}

const [width, height] = [220, 56];

/** How a column's numbers or days lie between the least and the most; the fullest step is told in words. */
export function DistributionPicture({ steps }: DistributionPictureProps): ReactElement | null {
  const [first] = steps;
  const last = steps.at(-1);
  const fullest = steps.toSorted((left, right) => right.rows - left.rows)[0];
  if (first === undefined || last === undefined || fullest === undefined || steps.length < 2) return null;
  const step = width / steps.length;
  const says = `Most lie from ${edge(fullest.from)} to ${edge(fullest.to)}: ${formatNumber(fullest.rows)} rows`;
  return (
    <>
      <h3>Distribution</h3>
      <svg className="distribution" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={says}>
        {steps.map(({ from, rows }, at) => {
          const bar = rows === 0 ? 0 : Math.max(1.5, (rows / fullest.rows) * (height - 2));
          return <rect key={from} x={at * step + 0.5} width={Math.max(1, step - 1)} y={height - bar} height={bar} />;
        })}
        <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
      </svg>
      <p className="distribution-axis">
        <span>{edge(first.from)}</span>
        <span>{edge(last.to)}</span>
      </p>
    </>
  );
}

function edge(text: string): string {
  const value = Number(text);
  return Number.isNaN(value) ? shortDate(text) : value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
