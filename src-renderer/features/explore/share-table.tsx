import { type ReactElement, useMemo } from 'react';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { representationTable } from '../../../shared/presentation/representation-table.ts';
import { navigate } from '../../app/use-route.ts';
import { VegaChart } from '../../charts/vega-chart.tsx';
import { LinkedTable } from '../../tables/linked-table.tsx';
import { useTextScale } from '../../ui/use-text-scale.ts';
import { fitTable } from './fit-table.ts';
import { routeOf, type Selection } from './selection.ts';
import { useAskWhy } from './why-hidden-context.tsx';
import { useTablePlot } from './use-table-plot.ts';

interface ShareTableProps {
  readonly view: EvidenceView;
  readonly selection: Selection;
  /** Of the panel that it stands in, in CSS pixels. */
  readonly width: number;
  readonly hasPlot: boolean;
  readonly isLow: boolean;
}

/** Each group's share of users beside its share of the population: the same evidence, asked the other way round. */
export function ShareTable({ view, selection, width, hasPlot, isLow }: ShareTableProps): ReactElement {
  const askWhy = useAskWhy();
  const table = useMemo(() => representationTable(view, { show: ['interval', 'plot'] }), [view]);
  const scale = useTextScale();
  const fit = useMemo(
    () => fitTable(table, { width: width / scale, hasPlot, isLow, keepsRatio: true }),
    [table, width, scale, hasPlot, isLow],
  );
  const spec = useTablePlot(table, fit.plotWidth, fit.step * scale);
  return (
    <section className="shares" aria-label={table.caption}>
      <h3>{table.caption}</h3>
      <LinkedTable
        table={table}
        show={fit.show}
        selected={selection.category}
        onSelect={(key) => navigate(routeOf(selection, { category: key === selection.category ? null : key }))}
        onAskHidden={(category, cell) => askWhy({ category, area: view.area }, cell)}
        step={fit.step}
        plotWidth={fit.plotWidth}
        plot={spec !== null && <VegaChart spec={spec} />}
      />
      <div className="groups-notes tiny muted">
        {table.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </section>
  );
}
