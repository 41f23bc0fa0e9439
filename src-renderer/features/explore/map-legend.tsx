import type { ReactElement, ReactNode } from 'react';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { mapClassFill } from '../../../shared/presentation/class-fill.ts';
import type { MapClasses } from '../../../shared/presentation/map-classes.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { ClassChooser } from './class-chooser.tsx';

interface MapLegendProps {
  readonly classes: MapClasses;
  readonly areaKind: string;
  readonly note: string;
  /** Whether its classes may be cut otherwise here. */
  readonly isCut?: boolean;
  /** What else the map can show. */
  readonly children?: ReactNode;
}

/** Classes with how many areas are in each, and beside them what is in none. */
export function MapLegend({ classes, areaKind, note, isCut = false, children }: MapLegendProps): ReactElement {
  const theme = useChartTheme();
  const pairs = classes.splitPairs.length;
  if (classes.legend.length === 0 && classes.statuses.length === 0)
    return (
      <>
        <p className="empty">No values for these areas.</p>
        {children}
      </>
    );
  return (
    <div className="legend">
      <ul>
        {classes.legend.map(({ label, count, classIndex }) => (
          <li key={classIndex}>
            <span className="legend-swatch" style={{ background: mapClassFill(theme, classIndex, classes) }} />
            <span>{label}</span>
            <span className="legend-count">{count}</span>
          </li>
        ))}
      </ul>
      <div>
        <ul>
          {classes.statuses.map(({ kind, symbol, label, count }) => (
            <li key={kind}>
              <span className={`legend-swatch status-${kind}`} />
              <span>
                {symbol} {label}
              </span>
              <span className="legend-count">{count}</span>
            </li>
          ))}
        </ul>
        {pairs > 0 && (
          <p className="legend-note">
            {startSentence(countedNoun(pairs, `pair of ${areaKind}s`, `pairs of ${areaKind}s`))} split by a break{' '}
            {pairs === 1 ? 'has' : 'have'} overlapping intervals.
          </p>
        )}
        {isCut && <ClassChooser classes={classes} areaKind={areaKind} />}
        {note !== '' && <p className="legend-note">{note}</p>}
      </div>
      {children !== undefined && <div className="legend-more">{children}</div>}
    </div>
  );
}
