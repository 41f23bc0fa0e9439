import type { Finding } from '../../shared/model/profile.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import { areaFinding } from '../../shared/presentation/area-finding.ts';
import { areaFindings } from '../../shared/presentation/area-findings.ts';
import { isClear } from '../../shared/presentation/format-estimate.ts';
import { findings, strongestFinding } from '../../shared/presentation/findings.ts';
import type { MeasureViews } from './measure-views.ts';

const clearAtMost = 3;

/** The finding that leads: the strongest clear one, else a single area's own if it is clear, else none. */
export function mainFinding(measures: readonly MeasureViews[]): Finding | null {
  const strongest = strongestFinding(measures.flatMap(({ views }) => views));
  if (strongest !== null) return strongest;
  const own = measures.flatMap(({ views: [first] }) => (first === undefined ? [] : [areaFinding(first)]));
  return own.find((finding) => finding !== null && isClear(finding.direction)) ?? null;
}

/** The other findings of the cover: clear ones of each measure and strand in turn, where, and whom too little is known of. */
export function coverFindings(measures: readonly MeasureViews[], main: Finding | null, areaKind: string): Finding[] {
  const perView = measures.flatMap(({ views }) => views.map((view) => findings(view)));
  const clear = inTurn(
    perView.map((list) => list.filter(({ id, direction }) => isClear(direction) && id !== main?.id)),
  );
  const hidden = perView.flatMap((list) => list.filter(({ direction }) => direction === 'hidden')).slice(0, 1);
  const where = measures.flatMap(({ views: [first] }): Finding[] => {
    if (first === undefined) return [];
    const own = areaFinding(first);
    return own === null ? areaFindings(first, everyone, areaKind).slice(0, 1) : [own];
  });
  return [...clear.slice(0, clearAtMost), ...where.filter(({ id }) => id !== main?.id), ...hidden];
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
