import { type ChartKind, chartKindSchema } from '../../model/chart-kind.ts';
import type { Reading } from '../evidence-view.ts';

export const chartTitles: Readonly<Record<ChartKind, string>> = {
  intervals: 'Table and intervals',
  ranked: 'Ranked bars',
  shares: 'Representation',
  pyramid: 'Pyramid',
  funnel: 'Funnel',
  'heat-map': 'Heat map',
  multiples: 'Small multiples',
};

/** Which charts suit a view, in the order of the switcher. */
export function suitedCharts({ breakdown, parts }: Pick<Reading, 'breakdown' | 'parts'>): readonly ChartKind[] {
  return chartKindSchema.options.filter((kind) => {
    if (kind === 'pyramid') return breakdown.strand.id === 'age';
    if (kind === 'funnel' || kind === 'heat-map' || kind === 'multiples') return parts.length > 1;
    return true;
  });
}
