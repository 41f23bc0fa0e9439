import { type ReactElement, useState } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { withinSentence } from '../../../shared/base/format-words.ts';
import type { MatchReport, StrandMatch } from '../../../shared/model/match-report.ts';
import { directionMarks } from '../../../shared/presentation/direction-marks.ts';
import { RowPlot, rowPlotWidth, rowPlotX } from '../../charts/row-plot.tsx';
import { CompactChooser } from '../../ui/chooser.tsx';
import type { JoinNouns } from './join-nouns.ts';
import { shareText } from './match-words.ts';
import { leadingStrand, orderGroups, strandScale } from './strand-scale.ts';

interface StrandEffectProps {
  readonly report: MatchReport;
  readonly nouns: JoinNouns;
}

/** Whose records match less often than the rest, each group with its interval. */
export function StrandEffect({ report, nouns }: StrandEffectProps): ReactElement | null {
  const [chosen, setChosen] = useState<string | null>(null);
  const strand = report.strands.find(({ strand: id }) => id === chosen) ?? leadingStrand(report.strands);
  if (strand === undefined) return null;
  return (
    <>
      <div className="strand-head">
        <h2>{strand.says.replace(/\.$/, '')}</h2>
        <CompactChooser
          label="Strand"
          choices={report.strands.map(({ strand: id, title }) => ({ id, title }))}
          chosen={strand.strand}
          onChoose={setChosen}
        />
      </div>
      <GroupTable strand={strand} nouns={nouns} />
    </>
  );
}

function GroupTable({ strand, nouns }: { readonly strand: StrandMatch; readonly nouns: JoinNouns }): ReactElement {
  const scale = strandScale(strand.groups);
  const known = strand.groups.reduce((sum, { rows }) => sum + rows, 0);
  const isLess = strand.groups.some(({ direction }) => direction === 'lower');
  return (
    <>
      <table className="plain-table strand-table">
        <thead>
          <tr>
            <th scope="col">{strand.title}</th>
            <th scope="col" className="number">
              Matched
            </th>
            <th scope="col" className="number strand-of">
              Of {nouns.rows}
            </th>
            <th scope="col" className="number strand-interval">
              Between
            </th>
            <th scope="col" className="strand-plot">
              <span className="only-read">Beside the rest</span>
              <svg className="strand-scale" width={rowPlotWidth} height="30" aria-hidden="true">
                {scale.ticks.map(({ value, text }) => (
                  <text key={value} x={rowPlotX(scale, value)} y="11" textAnchor="middle">
                    {text}
                  </text>
                ))}
                <text
                  className="strand-all"
                  x={Math.min(rowPlotWidth - 28, Math.max(28, rowPlotX(scale, scale.reference)))}
                  y="26"
                  textAnchor="middle"
                >
                  {scale.referenceLabel}
                </text>
              </svg>
            </th>
          </tr>
        </thead>
        <tbody>
          {orderGroups(strand.groups).map((group) => {
            const { symbol, word } = directionMarks[group.direction];
            const isClear = group.direction === 'lower' || group.direction === 'higher';
            return (
              <tr key={group.label}>
                <th scope="row">{group.label}</th>
                <td className="number">{shareText(group.share)}</td>
                <td className="number strand-of">{formatNumber(group.rows)}</td>
                <td className="number strand-interval">
                  {shareText(group.lower)} to {shareText(group.upper)}
                </td>
                <td className="strand-plot">
                  <RowPlot
                    scale={scale}
                    cell={{
                      kind: 'plot',
                      status: 'value',
                      value: group.share,
                      lower: group.lower,
                      upper: group.upper,
                      direction: group.direction,
                      reliable: group.direction !== 'too-few',
                    }}
                  />
                  <span className={isClear ? `strand-word strand-${group.direction}` : 'only-read'}>
                    <span aria-hidden="true">{symbol}</span> {word}
                  </span>
                  {group.direction === 'too-few' && (
                    <span className="strand-word muted" aria-hidden="true">
                      too few
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="tiny muted strand-foot">
        {formatNumber(known)} {nouns.rows} whose {withinSentence(strand.title)} is known, each group beside the rest of
        them.
        {isLess && ' ▼ lower: rates for these groups will be too low.'}
      </p>
    </>
  );
}
