import { type ReactElement, useMemo } from 'react';
import { boundsTable } from '../../../shared/presentation/bounds-table.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { navigate } from '../../app/use-route.ts';
import { LinkedTable } from '../../tables/linked-table.tsx';
import { routeOf, type Selection } from './selection.ts';
import { useAskWhy } from './why-hidden-context.tsx';

interface BoundsTableProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  readonly step: number;
}

/** What those not known could change: nothing is shown where everyone's answer is known or no bounds may be printed. */
export function BoundsTable({ view, selection, step }: BoundsTableProps): ReactElement | null {
  const table = useMemo(() => boundsTable(view), [view]);
  const askWhy = useAskWhy();
  if (table === null) return null;
  return (
    <section className="shares" aria-label={table.caption}>
      <h3>{table.caption}</h3>
      <LinkedTable
        table={table}
        show={table.columns.map(({ id }) => id)}
        selected={selection.category}
        onSelect={(key) => navigate(routeOf(selection, { category: key === selection.category ? null : key }))}
        onAskHidden={(category, cell) => askWhy({ category, area: view.area }, cell)}
        step={step}
        plotWidth={0}
        plot={false}
      />
      <div className="groups-notes tiny muted">
        {table.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </section>
  );
}
