import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import type { EvidenceAudit } from '../../../shared/model/evidence-audit.ts';
import { auditFinding, spokenCellOf } from '../../../shared/presentation/audit-words.ts';
import { type GridPlace, gridStep } from '../../tables/grid-keys.ts';
import { Panel } from '../../ui/panel.tsx';
import { KnownCell } from './known-cell.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import type { PickedCell } from './pick-cell.ts';

interface CompletenessMatrixProps {
  readonly audit: EvidenceAudit;
  readonly picked: PickedCell | null;
  readonly onPick: (picked: Pick<PickedCell, 'source' | 'strand'>) => void;
}

/** Sources against strands, each cell the per cent of whom it is known; arrows move, Enter opens a cell beside. */
export function CompletenessMatrix({ audit, picked, onPick }: CompletenessMatrixProps): ReactElement {
  const { strands, sources } = audit;
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace | null>(null);
  const stop = place ?? {
    row: Math.max(
      0,
      sources.findIndex(({ id }) => id === picked?.source.id),
    ),
    column: Math.max(
      0,
      strands.findIndex(({ id }) => id === picked?.strand.id),
    ),
  };
  const pick = ({ row, column }: GridPlace): void => {
    const [source, strand] = [sources[row], strands[column]];
    setPlace({ row, column });
    if (source !== undefined && strand !== undefined) onPick({ source, strand });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(stop);
      return;
    }
    const next = gridStep(stop, event.key, event.ctrlKey || event.metaKey, {
      rows: sources.length,
      columns: strands.length,
    });
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${String(next.row)},${String(next.column)}"]`)?.focus();
  };
  const finding = auditFinding(audit);
  return (
    <Panel label="Completeness" className="completeness">
      <h2 className="completeness-finding">{finding}</h2>
      <div className="completeness-scroll">
        <table ref={table} role="grid" aria-label={finding} className="matrix" onKeyDown={press}>
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader" className="matrix-source">
                Source
              </th>
              {strands.map(({ id, title, isProtected }) => (
                <th key={id} scope="col" role="columnheader" className={isProtected ? '' : 'matrix-practice'}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map((source, row) => (
              <tr key={source.id} role="row">
                <th scope="row" role="rowheader" className="matrix-source">
                  <span className="matrix-title">{source.title}</span>
                  <span className="matrix-owner">{source.owner}</span>
                </th>
                {source.cells.map((cell, column) => {
                  const strand = strands[column];
                  if (strand === undefined) return null;
                  const isPicked = source.id === picked?.source.id && strand.id === picked.strand.id;
                  return (
                    <td
                      key={strand.id}
                      role="gridcell"
                      data-cell={`${String(row)},${String(column)}`}
                      tabIndex={row === stop.row && column === stop.column ? 0 : -1}
                      aria-selected={isPicked}
                      aria-label={spokenCellOf(source, strand, cell)}
                      className={`matrix-cell matrix-${cell.kind}`}
                      onFocus={() => setPlace({ row, column })}
                      onClick={() => pick({ row, column })}
                    >
                      <KnownCell cell={cell} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MatrixLegend />
    </Panel>
  );
}
