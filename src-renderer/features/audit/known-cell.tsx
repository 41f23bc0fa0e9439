import type { ReactElement } from 'react';
import type { AuditCell } from '../../../shared/model/evidence-audit.ts';
import { knownBand, knownPercent } from '../../../shared/presentation/audit-words.ts';

/** A cell of the matrix: its per cent with a bar, or the mark of what is not there. */
export function KnownCell({ cell }: { readonly cell: AuditCell }): ReactElement {
  if (cell.kind === 'not-held') return <span className="matrix-mark">not held</span>;
  if (cell.kind === 'unread') return <span className="matrix-mark">[x]</span>;
  const percent = knownPercent(cell);
  if (percent === null) return <span className="matrix-mark">[z]</span>;
  return (
    <>
      <span className="matrix-percent">{percent}</span>
      <KnownBar percent={percent} />
    </>
  );
}

/** How much is known, as a length; its fill says again which of three bands it is in. */
export function KnownBar({ percent }: { readonly percent: number }): ReactElement {
  return (
    <span className="known-bar" aria-hidden="true">
      <span className={`known-${knownBand(percent)}`} style={{ width: `${String(percent)}%` }} />
    </span>
  );
}
