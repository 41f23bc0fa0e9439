import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MapClasses } from '../../../shared/presentation/map-classes.ts';
import { sideClasses, twoWayPalette } from '../../../shared/presentation/two-way-classes.ts';

interface TwoWayLegendProps {
  readonly classes: MapClasses;
  readonly across: string;
  readonly up: string;
  /** The classes of the map that goes up, and of that which goes across. */
  readonly sides: readonly [MapClasses, MapClasses];
}

const words = ['Low', 'Middle', 'High'] as const;

/** Nine colours as a table: one map's classes go up, the other's across; each cell says how many areas it holds. */
export function TwoWayLegend({ classes, across, up, sides: [upward, sideways] }: TwoWayLegendProps): ReactElement {
  return (
    <div className="two-way">
      <table className="two-way-table">
        <caption className="tiny muted">Areas in each class</caption>
        <tbody>
          {[2, 1, 0].map((row) => (
            <tr key={row}>
              <th scope="row">
                {words[row]}
                <span className="tiny muted">{classWords(upward, row)}</span>
              </th>
              {[0, 1, 2].map((column) => {
                const index = row * sideClasses + column;
                const { fill, ink } = twoWayPalette[index] ?? twoWayPalette[0];
                return (
                  <td key={column} style={{ background: fill, color: ink }}>
                    {classes.legend[index]?.count ?? 0}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <span className="two-way-up">↑ {up}</span>
            </th>
            {[0, 1, 2].map((column) => (
              <th key={column} scope="col">
                {words[column]}
                <span className="tiny muted">{classWords(sideways, column)}</span>
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="two-way-across">→ {across}</p>
      {classes.statuses.map(({ kind, symbol, label, count }) => (
        <p key={kind} className="tiny muted">
          {symbol} {label} on either: {formatNumber(count)}
        </p>
      ))}
    </div>
  );
}

function classWords({ legend }: MapClasses, index: number): string {
  return legend[index]?.label ?? '';
}
