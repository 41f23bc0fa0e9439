import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChartTheme } from '../../../shared/presentation/chart-theme.ts';
import type { ChartKind } from '../../../shared/model/chart-kind.ts';
import { type ExploreChart, exploreChart } from '../../../shared/presentation/charts/explore-chart.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { useEngine } from '../../client/queries.ts';
import type { Selection } from './selection.ts';

export const areaKind = 'ward';

/** The chart of a kind for what is looked at; null while it waits for its lines or its room. */
export function useExploreChart(
  view: EvidenceView,
  kind: ChartKind,
  selection: Selection,
  drawing: { readonly theme: ChartTheme; readonly width: number; readonly areas: readonly string[] },
): ExploreChart | null {
  const { queries } = useEngine();
  const { theme, width, areas } = drawing;
  const category = knownCategory(view, selection.category);
  const asked = { measure: view.evidence.breakdowns[0]?.measure.id ?? '', strand: view.strand, category };
  const funnel = useQuery(queries.explore.funnel.queryOptions({ input: kind === 'funnel' ? asked : skipToken }));
  const { data } = funnel;
  return useMemo(() => {
    if (width === 0 || (kind === 'funnel' && data === undefined)) return null;
    const chosen = [...areas, ...(selection.area.code === selection.whole.code ? [] : [selection.area.code])];
    return exploreChart(view, kind, { theme, width, areaKind, category, chosen, funnel: data ?? null });
  }, [view, kind, selection, theme, width, areas, category, data]);
}

function knownCategory(view: EvidenceView, category: string | null): string | null {
  const breakdown = view.evidence.breakdowns.find(({ strand }) => strand.id === view.strand);
  return breakdown?.categories.some(({ code, kind }) => kind === 'category' && code === category) === true
    ? category
    : null;
}
