import './crossed.css';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { CrossedCell } from '../../../shared/model/crossing.ts';
import type { DisclosureSummary } from '../../../shared/model/disclosure-summary.ts';
import { bothStrands } from '../../../shared/presentation/crossed-words.ts';
import type { CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import { navigate } from '../../app/use-route.ts';
import { CompactChooser } from '../../ui/chooser.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CrossedCells } from './crossed-cells.tsx';
import type { CrossedChoice } from './crossed-choice.ts';
import type { CrossedFigure } from './crossed-figures.ts';
import { CrossedPicture } from './crossed-picture.tsx';
import { type AskedCell, CrossedWhy } from './crossed-why.tsx';
import { routeOf, type Selection } from './selection.ts';

interface CrossedPanelProps {
  readonly reading: CrossedReading;
  readonly selection: Selection;
  readonly disclosure: DisclosureSummary;
  readonly hasHeatMap: boolean;
}

/** Two strands at once: the heat map and the same cells as a table; one choice for both. */
export function CrossedPanel({ reading, selection, disclosure, hasHeatMap }: CrossedPanelProps): ReactElement {
  const { crossing } = reading;
  const [figure, setFigure] = useState<CrossedFigure>('rate');
  const [asked, setAsked] = useState<AskedCell | null>(null);
  const choice = useMemo(
    () => ({ first: selection.category, second: selection.byCategory }),
    [selection.category, selection.byCategory],
  );
  const choose = useCallback(
    ({ first, second }: CrossedChoice): void => navigate(routeOf(selection, { category: first, byCategory: second })),
    [selection],
  );
  const askWhy = useCallback((cell: CrossedCell, at: HTMLElement) => setAsked({ cell, at }), []);
  const figures = [
    { id: 'rate', title: `Rate per ${formatNumber(crossing.measure.multiplier)}` },
    { id: 'ratio', title: 'Ratio to others' },
  ] as const;
  const title = `${bothStrands(crossing)} together`;
  return (
    <Panel label={title} className="groups crossed">
      <div className="crossed-head">
        <h2>{title}</h2>
        {hasHeatMap && (
          <CompactChooser
            label="Each cell prints"
            choices={figures}
            chosen={figure}
            onChoose={(id) => setFigure(figures.find((each) => each.id === id)?.id ?? 'rate')}
          />
        )}
      </div>
      <div className="groups-scroll">
        {hasHeatMap && (
          <CrossedPicture reading={reading} figure={figure} choice={choice} onChoose={choose} onAskHidden={askWhy} />
        )}
        <CrossedCells reading={reading} choice={choice} onChoose={choose} onAskHidden={askWhy} />
      </div>
      <CrossedWhy crossing={crossing} disclosure={disclosure} asked={asked} onClose={() => setAsked(null)} />
    </Panel>
  );
}
