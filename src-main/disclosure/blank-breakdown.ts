import { notPlaced } from '../../shared/model/area.ts';
import { everyone, known } from '../../shared/model/breakdown.ts';
import type { Breakdown, BreakdownRow } from '../../shared/model/breakdown.ts';
import type { Comparison } from '../../shared/model/estimate.ts';
import { wholeOf } from './breakdown-whole.ts';

/** What of a row may not be printed. */
interface Hides {
  readonly count: boolean;
  readonly share: boolean;
  readonly representation: boolean;
  readonly versusOthers: boolean;
  readonly versusElsewhere: boolean;
}

/**
 * A breakdown without what its hidden counts take with them: an estimate is printed only where every count in its
 * formula is, because value, limits, reliability and direction would each narrow down the count.
 *
 * | estimate                                  | needs its own count and                                       |
 * | ----------------------------------------- | ------------------------------------------------------------- |
 * | rate                                      | nothing else: populations are open data                       |
 * | share of a category                       | those of known category in the area                           |
 * | share of known, unknown, or a non-answer  | everyone in the area                                          |
 * | representation                            | the base of the share, and both of these for the whole        |
 * | versusOthers                              | the base of the share                                         |
 * | versusElsewhere                           | the same category in the whole and among those not placed     |
 *
 * What is assessed afterwards (bounds for those not known, which differences may be chance, summaries of a strand) is
 * computed from the blanked rows alone, so that it needs every count in its formula and can add nothing to them:
 *
 * | assessed of an area                       | needs                                                         |
 * | ----------------------------------------- | ------------------------------------------------------------- |
 * | bounds of a category's estimate           | the estimate; its count, those known, unknown and everyone    |
 * | p of versusOthers, p of versusElsewhere   | the comparison, printed; the same counts as it                |
 * | summary of the strand                     | every category; those known, unknown and everyone, here and   |
 * |                                           | in the whole                                                  |
 */
export function blankBreakdown(breakdown: Breakdown, isHidden: (area: string, category: string) => boolean): Breakdown {
  const whole = wholeOf(breakdown);
  const categories = new Set(breakdown.categories.flatMap(({ code, kind }) => (kind === 'category' ? [code] : [])));
  const hasNotPlaced = breakdown.areas.some(({ code }) => code === notPlaced);
  const hidesCompleteness = isHidden(whole, known) || isHidden(whole, everyone);
  const rows = breakdown.rows.map((row) => {
    const count = isHidden(row.area, row.category);
    const share = count || isHidden(row.area, categories.has(row.category) ? known : everyone);
    return blankRow(row, {
      count,
      share,
      representation: share || hidesCompleteness,
      versusOthers: share,
      versusElsewhere: count || isHidden(whole, row.category) || (hasNotPlaced && isHidden(notPlaced, row.category)),
    });
  });
  return { ...breakdown, rows };
}

function blankRow(row: BreakdownRow, hides: Hides): BreakdownRow {
  return {
    ...row,
    count: hides.count ? { status: 'suppressed' } : row.count,
    rate: hides.count ? { quantity: 'rate', status: 'suppressed' } : row.rate,
    share: hides.share ? { quantity: 'share', status: 'suppressed' } : row.share,
    representation: hides.representation
      ? { quantity: 'representation-ratio', status: 'suppressed' }
      : row.representation,
    versusOthers: hides.versusOthers ? hiddenComparison() : row.versusOthers,
    versusElsewhere: hides.versusElsewhere ? hiddenComparison() : row.versusElsewhere,
  };
}

function hiddenComparison(): Comparison {
  return { ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' };
}
