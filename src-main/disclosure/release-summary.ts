import { formatList } from '../../shared/base/format-list.ts';
import type { DisclosureSummary } from '../../shared/model/disclosure-summary.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { cellIdentity } from './cell-identity.ts';
import type { Guarded } from './guard/guard-tables.ts';
import { ownIntervals } from './guard/own-intervals.ts';
import { policySummary } from './policy-summary.ts';
import type { TableSystem } from './table-system.ts';

/** What disclosure control did to a measure's tables, for the note of every report. */
export function releaseSummary(
  guarded: Guarded,
  policy: Policy,
  applied: { readonly within: number; readonly hiddenAreas: ReadonlySet<string> },
  system: TableSystem,
): DisclosureSummary {
  const cells = new Set(
    system.tables.flatMap((table) =>
      table.cells.flatMap(({ key, neverPrinted }) =>
        neverPrinted === true ? [] : [cellIdentity(system.dimensions, key)],
      ),
    ),
  );
  const widths = [...ownIntervals(guarded).values()].flatMap(({ lower, upper }) =>
    upper === null ? [] : [upper - lower],
  );
  return {
    policy: policy.title,
    threshold: policy.threshold,
    cells: cells.size,
    hidden: guarded.hidden.size,
    narrowestInterval: widths.length === 0 ? null : Math.min(...widths),
    method: guarded.hidden.size === 0 ? nothingHidden(policy) : whatWasHidden(guarded, policy),
    ...policySummary(policy, {
      within: applied.within,
      smallAreas: applied.hiddenAreas.size,
      earlierReleases: guarded.because,
    }),
  };
}

function nothingHidden({ threshold }: Policy): string {
  return `Counts from 1 to ${String(threshold - 1)} would be hidden; there are none, so every count is printed.`;
}

function whatWasHidden(guarded: Guarded, { threshold }: Policy): string {
  const { floor } = guarded;
  const greatest = String(threshold - 1);
  const zeros =
    floor === 0
      ? 'Some zeros are hidden too, so a hidden count may be 0.'
      : 'Every zero is printed, so a hidden count is at least 1.';
  return [
    `Counts from 1 to ${greatest} are hidden, and as few others as keep them from being worked out.`,
    'All tables of the measure were protected together, totals included, and every hidden count was then checked against',
    `everything printed: each small count can still be as low as ${String(floor)} and as high as ${greatest}, and no hidden count is exact.`,
    zeros,
    ...furtherHidden(guarded),
  ].join(' ');
}

/** "12 further counts are hidden because of releases ." */
function furtherHidden({ further, because, becauseOf }: Guarded): string[] {
  if (further === 0) return [];
  const releases =
    because.length === 0
      ? []
      : [`${because.length === 1 ? 'release' : 'releases'} ${formatList(because.map(releaseName))}`];
  const measures = becauseOf.length === 0 ? [] : [`${formatList(becauseOf)}, counted from the same extract`];
  return [
    `${String(further)} further ${further === 1 ? 'count is' : 'counts are'} hidden because of ${[...releases, ...measures].join(' and of ')}.`,
  ];
}
