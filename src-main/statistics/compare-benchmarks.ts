import { AppError } from '../../shared/base/app-error.ts';
import { notPlaced } from '../../shared/model/area.ts';
import type { Benchmark, Benchmarked } from '../../shared/model/benchmark.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { Direction, Rate } from '../../shared/model/estimate.ts';
import type { ProtectedEvidence } from '../../shared/model/released-evidence.ts';

/**
 * Where the released rate of the whole and of each area stands against a published one, which is taken as exact: higher or
 * lower only where the area's own 95% interval leaves it out. An AppError 'unknown-name' where a benchmark is of a measure
 * that the profile has not.
 */
export function compareBenchmarks(
  benchmarks: readonly Benchmark[],
  evidence: readonly ProtectedEvidence[],
): readonly Benchmarked[] {
  return benchmarks.map((benchmark) => {
    const breakdown = evidence
      .flatMap(({ breakdowns }) => breakdowns.slice(0, 1))
      .find(({ measure }) => measure.id === benchmark.measure);
    if (breakdown === undefined) {
      throw new AppError(
        'unknown-name',
        `The benchmark of ${benchmark.title} is for the measure "${benchmark.measure}", which this profile does not show. Name one of the profile's measures.`,
      );
    }
    const areas = breakdown.areas.filter(({ code }) => code !== notPlaced);
    return {
      benchmark,
      areas: areas.map(({ code: area }) => {
        const row = breakdown.rows.find((candidate) => candidate.area === area && candidate.category === everyone);
        return { area, direction: row === undefined ? 'not-comparable' : againstValue(row.rate, benchmark.value) };
      }),
    };
  });
}

/** A rate's interval against a fixed value. */
export function againstValue(rate: Rate, value: number): Direction {
  if (rate.status === 'suppressed') return 'hidden';
  if (rate.status === 'too-few') return 'too-few';
  if (rate.status !== 'value') return 'not-comparable';
  if (rate.lower > value) return 'higher';
  return rate.upper !== null && rate.upper < value ? 'lower' : 'no-clear-difference';
}
