import { type ReactElement, useMemo, useState } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { withinSentence } from '../../../shared/base/format-words.ts';
import type { CrossedCell } from '../../../shared/model/crossing.ts';
import { crossedCellWords } from '../../../shared/presentation/crossed-words.ts';
import type { CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import { formatRoute } from '../../app/route.ts';
import { measuresRoute } from '../measures/measures-route.ts';
import type { CrossedChoice } from './crossed-choice.ts';
import { type CrossedFigure, heatMark } from './crossed-figures.ts';
import { CrossedHeatMap } from './crossed-heat-map.tsx';
import { CrossedLegend } from './crossed-legend.tsx';

interface CrossedPictureProps {
  readonly reading: CrossedReading;
  readonly figure: CrossedFigure;
  readonly choice: CrossedChoice;
  readonly onChoose: (choice: CrossedChoice) => void;
  readonly onAskHidden: (cell: CrossedCell, at: HTMLElement) => void;
}

const prompt = 'Point at a cell, or go to it with the arrow keys, to read it here. Press one to keep it.';

/** The heat map with what the cell under the pointer or the focus says in words, and what its colours and marks say. */
export function CrossedPicture(props: CrossedPictureProps): ReactElement {
  const { reading, figure, choice, onChoose, onAskHidden } = props;
  const { crossing } = reading;
  const [visited, setVisited] = useState<CrossedCell | null>(null);
  const marks = useMemo(
    () => crossing.cells.map((cell) => heatMark(cell, figure, reading.mayBeChance(cell.categories))),
    [crossing, figure, reading],
  );
  const kept = crossing.cells.find(
    ({ categories: [first, second] }) => first === choice.first && second === choice.second,
  );
  const told = visited ?? kept;
  const hidden = marks.filter(({ status }) => status === 'suppressed').length;
  return (
    <div className="heat-frame">
      <div className="heat-scroll">
        <CrossedHeatMap
          reading={reading}
          figure={figure}
          choice={choice}
          onChoose={onChoose}
          onVisit={setVisited}
          onAskHidden={onAskHidden}
        />
      </div>
      <div className="heat-side">
        <p className={told === undefined ? 'heat-told heat-prompt' : 'heat-told'}>
          {told === undefined ? prompt : crossedCellWords(reading, told)}
        </p>
        <CrossedLegend crossing={crossing} marks={marks} />
        {hidden * 2 > marks.length && (
          <p className="tiny">
            {`${formatNumber(hidden)} of ${formatNumber(marks.length)} groups are hidden to protect people. A list with fewer groups hides less: `}
            <a href={formatRoute({ ...measuresRoute, measure: crossing.measure.id })}>change how it is counted</a>.
          </p>
        )}
        <p className="tiny muted">
          {`Counted together for all of ${crossing.whole.name} only. The map of wards is by ${withinSentence(crossing.strands[0].title)} alone.`}
        </p>
      </div>
    </div>
  );
}
