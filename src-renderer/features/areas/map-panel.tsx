import type { ReactElement } from 'react';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import type { Extent } from '../../maps/boundary-extent.ts';
import type { MapDrawing, PickMarks } from '../../maps/pick-marks.ts';
import { PickMap } from '../../maps/pick-map.tsx';
import type { MapPress } from '../../maps/use-zooming-map.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Ground } from './use-areas.ts';

interface MapPanelProps {
  readonly ground: Ground;
  /** The finding: what is chosen, and how many live there. */
  readonly title: string;
  readonly subtitle: string;
  readonly marks: PickMarks;
  readonly drawing: MapDrawing;
  readonly focus: Extent | null;
  /** What the map is for: its legend says what the fills mean. */
  readonly shows: 'nothing' | 'a place' | 'an area';
  readonly note: string;
  /** What Enter does with an area. */
  readonly does: string;
  readonly isBusy: boolean;
  readonly onPress: (press: MapPress) => void;
  readonly onVisit: (code: string) => void;
  readonly onList: () => void;
  readonly onKey?: (key: string) => boolean;
}

/** The map with its finding above and its legend below. */
export function MapPanel({
  ground,
  title,
  subtitle,
  marks,
  drawing,
  focus,
  shows,
  note,
  does,
  isBusy,
  ...on
}: MapPanelProps): ReactElement {
  const theme = useChartTheme();
  const { outlines, larger, geography } = ground;
  const [one, several] = areaWords[geography.kind];
  return (
    <Panel label="Map" className="pick-panel">
      <div className="pick-head" aria-live="polite" aria-busy={isBusy}>
        <h2>{title}</h2>
        <p className="tiny muted">{subtitle}</p>
      </div>
      <div className={isBusy ? 'pick-frame pick-stale' : 'pick-frame'}>
        <PickMap
          boundaries={outlines ?? larger}
          around={outlines === null ? null : larger}
          marks={marks}
          drawing={drawing}
          focus={focus}
          theme={theme}
          description={`${title}. ${subtitle} Arrow keys go from area to area, Enter ${does}, L goes to the list.`}
          {...on}
        />
      </div>
      <ul className="pick-legend">
        {shows === 'a place' && (
          <li>
            <span className="pick-swatch pick-whole" />
            where it lies
          </li>
        )}
        {shows === 'an area' && (
          <>
            <li>
              <span className="pick-swatch pick-whole" />
              {outlines === null ? `every ${one} chosen` : 'chosen'}
            </li>
            <li>
              <span className="pick-swatch pick-partly" />
              {outlines === null ? `some ${several} chosen` : 'chosen whole, though only this share is inside'}
            </li>
            <li>
              <span className="pick-swatch" />
              not chosen
            </li>
          </>
        )}
        {note !== '' && <li className="muted">{note}</li>}
      </ul>
    </Panel>
  );
}
