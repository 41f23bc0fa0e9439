import { type ReactElement, useMemo, useState } from 'react';
import { crossedPyramid } from '../../../shared/presentation/charts/crossed-pyramid.ts';
import {
  describeCrossedPyramid,
  type PyramidSides,
  pyramidTable,
} from '../../../shared/presentation/charts/pyramid-words.ts';
import type { CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { StaticTable } from '../../tables/static-table.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWidth } from '../../ui/use-width.ts';

interface CrossedPyramidProps {
  /** Age goes down, sex across. */
  readonly reading: CrossedReading;
  readonly sides: PyramidSides;
}

const narrowest = 420;

/** Women and men of each age among users, before the shape of the population; its numbers as a table in its place. */
export function CrossedPyramid({ reading, sides }: CrossedPyramidProps): ReactElement {
  const theme = useChartTheme();
  const [frame, width] = useWidth();
  const [isTable, setIsTable] = useState(false);
  const table = useMemo(() => pyramidTable(reading, sides), [reading, sides]);
  const description = useMemo(() => describeCrossedPyramid(reading, sides), [reading, sides]);
  const spec = useMemo(
    () => (width === 0 ? null : crossedPyramid(reading, sides, { theme, width: Math.max(narrowest, width) })),
    [reading, sides, theme, width],
  );
  const { measure } = reading.crossing;
  return (
    <Panel label={table.caption} className="chart-panel">
      <div className="chart-head">
        <div>
          <h2>{table.caption}</h2>
          <p className="tiny muted">{table.subtitle}</p>
        </div>
        <Button kind="quiet" onPress={() => setIsTable(!isTable)}>
          {isTable ? 'Show the chart' : 'Data table'}
        </Button>
      </div>
      <div className="chart-scroll" role="group" aria-label="Chart" tabIndex={0}>
        <div ref={frame}>
          {isTable ? (
            <StaticTable table={table} />
          ) : (
            spec !== null && <VegaChart spec={spec} description={description} />
          )}
        </div>
        {!isTable && (
          <div className="groups-notes tiny muted">
            <p>
              {`Filled bars: share of ${measure.unit}, with their 95% interval as a line. Pale shape behind: share of ${measure.people}.`}
            </p>
            {table.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
      </div>
    </Panel>
  );
}
