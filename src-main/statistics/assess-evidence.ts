import { notPlaced } from '../../shared/model/area.ts';
import type { MeasureEvidence, ProtectedEvidence } from '../../shared/model/released-evidence.ts';
import { boundEstimates } from './bound-estimates.ts';
import { screenAreas } from './screen-areas.ts';
import { screenCrossing } from './screen-crossing.ts';
import { screenGroups } from './screen-groups.ts';
import { summariseStrand } from './summarise-strand.ts';

/**
 * Adds what follows from released numbers: bounds for those not known, which clear differences may be chance among all
 * that were compared, and a summary of each strand in each area. A function of what is printed and of nothing else, so
 * that it can tell nobody more than the printed numbers do; give it nothing that is not released.
 */
export function assessEvidence(evidence: ProtectedEvidence): MeasureEvidence {
  const { breakdowns, crossings } = evidence;
  const areas = (breakdowns[0]?.areas ?? []).flatMap(({ code }) => (code === notPlaced ? [] : [code]));
  const groups = areas.map((area) => screenGroups(breakdowns, area));
  const places = breakdowns.map((breakdown) => ({ breakdown, ...screenAreas(breakdown) }));
  return {
    ...evidence,
    assessment: {
      strands: places.map(({ breakdown, elsewhere }) => ({
        strand: breakdown.strand.id,
        cells: [...boundEstimates(breakdown)],
        others: groups.flatMap((screened) => screened.of(breakdown.strand.id)),
        elsewhere: [...elsewhere],
        summaries: areas.map((area) => ({ area, summary: summariseStrand(breakdown, area) })),
      })),
      groupScreens: groups.map(({ screen }) => screen),
      areaScreens: places.flatMap(({ screens }) => screens),
      crossings: crossings.map(screenCrossing),
    },
  };
}
