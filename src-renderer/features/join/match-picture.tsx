import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MatchReport } from '../../../shared/model/join-plan.ts';
import { useMedia } from '../../ui/use-media.ts';
import { lostRows, matchedShare } from './match-words.ts';

const top = 8;
const right = 760;
const thinnest = 2.5;
const lineHeight = 38;

interface MatchPictureProps {
  readonly report: MatchReport;
  readonly leftTitle: string;
  readonly rightTitle: string;
}

/** The rows on the left, drawn to scale: a band that reaches the areas, and strands that do not. */
export function MatchPicture({ report, leftTitle, rightTitle }: MatchPictureProps): ReactElement {
  const height = useMedia('(max-height: 800px)') ? 116 : 150;
  const strands = lostRows(report).map((lost) => ({
    ...lost,
    thickness: Math.max(thinnest, (lost.rows / report.leftRows) * height),
  }));
  const matchedHeight = height - strands.reduce((sum, { thickness }) => sum + thickness, 0);
  const drawn = strands.map((strand, index) => ({
    ...strand,
    from:
      top +
      matchedHeight +
      strands.slice(0, index).reduce((sum, { thickness }) => sum + thickness, 0) +
      strand.thickness / 2,
    to: top + height + 30 + index * lineHeight,
    end: 372 - index * 70,
  }));
  const bottom = top + height + (drawn.length === 0 ? 6 : 18 + drawn.length * lineHeight);
  const spoken = [
    `${formatNumber(report.matchedRows)} of ${formatNumber(report.leftRows)} rows match one area.`,
    ...drawn.map(({ title, text }) => `${title}: ${text}.`),
  ];
  return (
    <figure className="match-picture" tabIndex={0}>
      <svg viewBox={`0 0 800 ${bottom}`} role="img" aria-label={spoken.join(' ')}>
        <rect className="match-band" x="36" y={top} width={right - 36} height={matchedHeight} />
        {drawn.toReversed().map(({ title, text, thickness, from, to, end }) => (
          <g key={text}>
            <path
              className="match-lost"
              d={`M36 ${from}C${end - 180} ${from} ${end - 140} ${to} ${end} ${to}`}
              strokeWidth={thickness}
            />
            <path
              className="match-stop"
              d={`M${end + 1} ${to - Math.max(8, thickness / 2 + 3)}V${to + Math.max(8, thickness / 2 + 3)}`}
            />
            <text className="match-middle" x={end + 14} y={to - 2}>
              {title}
            </text>
            <text x={end + 14} y={to + 15}>
              {text}
            </text>
          </g>
        ))}
        <rect className="match-end" x="22" y={top} width="14" height={height} />
        <rect className="match-end" x={right} y={top} width="14" height={matchedHeight} />
        <text className="match-big" x="50" y={top + 28}>
          {formatNumber(report.leftRows)} rows
        </text>
        <text x="50" y={top + 47}>
          {leftTitle}
        </text>
        <text x="50" y={top + 65}>
          {formatNumber(report.leftKeys)} different keys in “{report.plan.leftKey}”
        </text>
        <text className="match-big" x={right - 14} y={top + 28} textAnchor="end">
          {formatNumber(report.matchedRows)} match one area
        </text>
        <text x={right - 14} y={top + 47} textAnchor="end">
          {matchedShare(report)}, one row each; nothing is repeated
        </text>
        <text className="match-big" x={right - 14} y={top + height - 38} textAnchor="end">
          {report.areasInBoth} of {report.areasRight} areas
        </text>
        <text x={right - 14} y={top + height - 19} textAnchor="end">
          {rightTitle}
        </text>
      </svg>
      <figcaption className="tiny muted">Drawn to scale.</figcaption>
    </figure>
  );
}
