import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { useMedia } from '../../ui/use-media.ts';
import type { JoinNouns } from './join-nouns.ts';
import { MatchBars } from './match-bars.tsx';
import { becomeWords, keysWords, lostRows, matchedShare, reachedWords, spokenFit } from './match-words.ts';
import { bandPath, layOutPicture, pictureLeft, pictureRight, pictureTop, wrapWords } from './picture-layout.ts';

interface MatchPictureProps {
  readonly report: MatchReport;
  readonly nouns: JoinNouns;
  readonly isPlacing: boolean;
}

const middle = 330;
const lineHeight = 18;

/** The rows on the left, drawn to scale: a band that reaches the other side, strands that do not, and what would be repeated. */
export function MatchPicture({ report, nouns, isPlacing }: MatchPictureProps): ReactElement {
  const isLow = useMedia('(max-height: 820px)');
  const isNarrow = useMedia('(max-width: 799px)');
  const lost = lostRows(report, isPlacing);
  if (isNarrow) return <MatchBars report={report} nouns={nouns} lost={lost} />;
  const height = isLow ? 92 : 124;
  const layout = layOutPicture(report, lost, height, isLow ? 22 : 36);
  const { matchedHeight, strands, fan, reachedHeight, bottom } = layout;
  const { left, right, plan } = report;
  const hasRoom = matchedHeight >= 100;
  const scaleWords =
    fan !== null && !fan.isToScale ? 'drawn to scale, but for what would be repeated' : 'drawn to scale';
  return (
    <figure className="match-picture">
      <svg viewBox={`0 0 800 ${bottom}`} role="img" aria-label={spokenFit(report, nouns, isPlacing)}>
        <rect
          className="match-band"
          x={pictureLeft}
          y={pictureTop}
          width={pictureRight - pictureLeft}
          height={matchedHeight}
        />
        {strands.toReversed().map(({ title, text, thickness, from, to, end }) => (
          <g key={text}>
            <path
              className={thickness < 8 ? 'match-lost match-thin' : 'match-lost'}
              d={bandPath(pictureLeft, from, end, to, thickness)}
            />
            <path
              className="match-stop"
              d={`M${end + 1} ${to - Math.max(8, thickness / 2 + 3)}V${to + Math.max(8, thickness / 2 + 3)}`}
            />
            <text className="match-middle" x={end + 14} y={isLow ? to + 4 : to - 2}>
              {title}
              {isLow && <tspan className="match-text">{`: ${text}`}</tspan>}
            </text>
            {!isLow && (
              <text x={end + 14} y={to + 15}>
                {text}
              </text>
            )}
          </g>
        ))}
        {fan !== null && (
          <path
            className={plan.many === 'repeat' ? 'match-fan' : 'match-fan match-planned'}
            d={bandPath(middle + 150, fan.from, pictureRight, fan.to, fan.thickness)}
          />
        )}
        <rect className="match-end" x={pictureLeft - 14} y={pictureTop} width="14" height={height} />
        {matchedHeight > 0 && (
          <>
            <rect className="match-unreached" x={pictureRight} y={pictureTop} width="14" height={matchedHeight} />
            <rect className="match-end" x={pictureRight} y={pictureTop} width="14" height={reachedHeight} />
          </>
        )}
        {fan !== null && (
          <rect
            className="match-fan-end"
            x={pictureRight}
            y={fan.to - fan.thickness / 2}
            width="14"
            height={fan.thickness}
          />
        )}
        <Words
          x={pictureLeft + 14}
          big={`${formatNumber(left.rows)} ${nouns.rows}`}
          lines={[...wrapWords(left.title, 38), keysWords(report)]}
        />
        {left.matchedRows > 0 && (
          <>
            <path className="match-divide" d={`M${middle} ${pictureTop}v${matchedHeight}`} />
            <Words
              x={middle + 14}
              big={`${formatNumber(left.matchedRows)} match`}
              lines={[
                report.fanOut.rows === 0 ? `${matchedShare(report)}, one row each` : matchedShare(report),
                report.fanOut.added === 0 ? 'nothing is repeated' : `repeated, ${becomeWords(report)}`,
              ]}
            />
            {hasRoom && (
              <text
                className="match-small"
                x={fan === null ? middle + 14 : pictureLeft + 14}
                y={pictureTop + matchedHeight - 8}
              >
                {scaleWords}
              </text>
            )}
          </>
        )}
        <Words isEnd x={pictureRight - 14} big={reachedWords(report, nouns)} lines={wrapWords(right.title, 30)} />
      </svg>
      {!hasRoom && !isLow && <figcaption className="tiny muted">{scaleWords}</figcaption>}
    </figure>
  );
}

interface WordsProps {
  readonly x: number;
  readonly big: string;
  readonly lines: readonly string[];
  readonly isEnd?: boolean;
}

function Words({ x, big, lines, isEnd = false }: WordsProps): ReactElement {
  const anchor = isEnd ? 'end' : 'start';
  return (
    <>
      <text className="match-big" x={x} y={pictureTop + 26} textAnchor={anchor}>
        {big}
      </text>
      {lines.map((line, at) => (
        <text key={line} x={x} y={pictureTop + 45 + at * lineHeight} textAnchor={anchor}>
          {line}
        </text>
      ))}
    </>
  );
}
