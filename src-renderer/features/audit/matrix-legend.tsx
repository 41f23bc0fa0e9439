import type { ReactElement } from 'react';
import { KnownBar } from './known-cell.tsx';

/** What the fills and marks of the matrix stand for. */
export function MatrixLegend(): ReactElement {
  return (
    <ul className="matrix-legend">
      <li>
        <KnownBar percent={95} /> 90% known or more
      </li>
      <li>
        <KnownBar percent={75} /> 70 to 89%
      </li>
      <li>
        <KnownBar percent={40} /> under 70%
      </li>
      <li>
        <span className="legend-not-held" aria-hidden="true" /> not held by this source
      </li>
      <li>[z] does not apply</li>
      <li>Numbers are per cent known, for your eyes only: they have not been released</li>
    </ul>
  );
}
