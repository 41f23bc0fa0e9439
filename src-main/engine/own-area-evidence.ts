import type { AreaKey } from '../../shared/model/area.ts';
import { isOwnArea, notPlaced } from '../../shared/model/area.ts';
import type { Assessment } from '../../shared/model/assessment.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { blankBreakdown } from '../disclosure/blank-breakdown.ts';
import { deriveReleased } from '../disclosure/release.ts';
import { assessEvidence } from '../statistics/assess-evidence.ts';
import { estimateOwnArea } from '../statistics/estimate-own-area.ts';
import { ownAreaCounts } from '../statistics/own-area-counts.ts';
import type { OwnArea } from '../statistics/own-area-counts.ts';

/**
 * A measure's evidence with an area of the officers' own beside its areas. It is worked out from the printed numbers of
 * the areas that it is made of, and of nothing else: subtracting one from the other tells what was printed already.
 */
export function withOwnArea(
  evidence: Released<MeasureEvidence>,
  own: OwnArea,
  unreliableUnder: number,
): Released<MeasureEvidence> {
  return deriveReleased(evidence, (released) => {
    const { threshold, rounding } = released.disclosure;
    const rules = { threshold, isRounded: rounding !== undefined };
    const breakdowns = released.breakdowns.map((breakdown) => breakdownWith(breakdown, own, rules, unreliableUnder));
    const alone = assessEvidence({ ...released, breakdowns: breakdowns.map((each) => besides(each, own.area.code)) });
    return { ...released, breakdowns, assessment: joined(released.assessment, alone.assessment, own.area.code) };
  });
}

function breakdownWith(
  breakdown: Breakdown,
  own: OwnArea,
  rules: { readonly threshold: number; readonly isRounded: boolean },
  unreliableUnder: number,
): Breakdown {
  const counts = ownAreaCounts(breakdown, own, rules);
  const hidden = new Set(
    breakdown.rows.flatMap(({ area, category, count }) =>
      count.status === 'suppressed' ? [`${area} ${category}`] : [],
    ),
  );
  const rows = estimateOwnArea(breakdown, own, counts, unreliableUnder);
  const blanked = blankBreakdown({ ...breakdown, rows }, (area, category) =>
    isOwnArea(area) ? !counts.has(category) : hidden.has(`${area} ${category}`),
  );
  return { ...breakdown, areas: [...breakdown.areas, own.area], rows: [...breakdown.rows, ...blanked.rows] };
}

/** The whole, one area, and those who could not be placed. */
function besides(breakdown: Breakdown, area: AreaKey): Breakdown {
  const [whole] = breakdown.areas;
  return {
    ...breakdown,
    areas: breakdown.areas.filter(({ code }) => code === whole?.code || code === area || code === notPlaced),
  };
}

/** What was assessed of the areas, with what was assessed of the own area alone: it is weighed with none of them. */
function joined(areas: Assessment, alone: Assessment, own: AreaKey): Assessment {
  const ofOwn = <Item extends { readonly area: AreaKey }>(items: readonly Item[] = []): Item[] =>
    items.filter(({ area }) => area === own);
  return {
    ...areas,
    strands: areas.strands.map((strand, at) => ({
      ...strand,
      cells: [...strand.cells, ...ofOwn(alone.strands[at]?.cells)],
      others: [...strand.others, ...ofOwn(alone.strands[at]?.others)],
      elsewhere: [...strand.elsewhere, ...ofOwn(alone.strands[at]?.elsewhere)],
      summaries: [...strand.summaries, ...ofOwn(alone.strands[at]?.summaries)],
    })),
    groupScreens: [...areas.groupScreens, ...ofOwn(alone.groupScreens)],
  };
}
