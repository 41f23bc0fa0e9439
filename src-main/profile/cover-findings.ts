import type { Benchmarked } from '../../shared/model/benchmark.ts';
import type { Finding } from '../../shared/model/profile.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import { areaFinding } from '../../shared/presentation/area-finding.ts';
import { areaFindings } from '../../shared/presentation/area-findings.ts';
import { benchmarkFinding } from '../../shared/presentation/benchmark-finding.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { isClear } from '../../shared/presentation/format-estimate.ts';
import { findings } from '../../shared/presentation/findings.ts';
import { mainAreaFinding, mainFinding } from '../../shared/presentation/main-finding.ts';
import type { MainFinding } from '../../shared/presentation/main-finding.ts';
import type { MeasureViews } from './measure-views.ts';

/** What one page holds besides the main finding: one finding on places, one on hidden groups, one on gaps, and these. */
const clearAtMost = 3;

/** The finding that leads: the weightiest clear one, else a single area's own if it is clear, else none. */
export function leadingFinding(measures: readonly MeasureViews[]): MainFinding | null {
  const group = mainFinding(measures.flatMap(({ views }) => views));
  if (group !== null) return group;
  return (
    measures.flatMap(({ views }) => views.slice(0, 1).map(mainAreaFinding)).find((found) => found !== null) ?? null
  );
}

/**
 * The other findings of the cover: clear ones of each measure and strand in turn, where, against the first benchmark, and
 * whom too little is known of.
 */
export function coverFindings(
  measures: readonly MeasureViews[],
  main: MainFinding | null,
  areaKind: string,
  benchmarks: readonly Benchmarked[],
): readonly Finding[] {
  const perView = measures.flatMap(({ views }) =>
    views.map((view) => (view === main?.view ? findings(view, main.category) : findings(view))),
  );
  const clear = inTurn(
    perView.map((list) => list.filter(({ direction, mayBeChance }) => isClear(direction) && mayBeChance !== true)),
  );
  const hidden = perView.flatMap((list) => list.filter(({ direction }) => direction === 'hidden')).slice(0, 1);
  const where = measures.flatMap(({ views: [first] }): Finding[] => {
    if (first === undefined) return [];
    const own = areaFinding(first);
    return own === null ? areaFindings(first, everyone, areaKind).slice(0, 1) : [own];
  });
  const against = measures
    .flatMap(({ views }) => views.slice(0, 1))
    .flatMap((view) => {
      const { id } = readView(view).breakdown.measure;
      const own = benchmarks.filter(({ benchmark }) => benchmark.measure === id);
      return own.map((benchmarked) => benchmarkFinding(view, benchmarked, areaKind));
    })
    .slice(0, 1);
  return [
    ...clear.slice(0, clearAtMost - against.length),
    ...where.filter(({ id }) => id !== main?.finding.id),
    ...against,
    ...hidden,
  ];
}

/** The first of each list, then the second of each, and so on. */
export function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
