import { formatDate } from '../../shared/base/format-date.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { sourcesInConversion } from '../../shared/model/conversion-names.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import { datasetsOfPlan } from '../../shared/model/join-sides.ts';
import type { Source } from '../../shared/model/profile.ts';
import { ownerOf } from '../../shared/presentation/owner-words.ts';
import type { ProfileInput } from './profile-input.ts';

const versionLength = 12;
/** Fewer rows about people than this are not told of. */
const fewestTold = 100;

/** The datasets that the profile's numbers come from, in the order of the workspace. */
export function sourcesOf(input: ProfileInput, hasMap: boolean): Source[] {
  return usedDatasets(input, hasMap).map((summary) => ({
    title: summary.dataset.title,
    owner: ownerOf(summary.dataset),
    period: summary.dataset.period.label,
    received: formatDate(summary.dataset.received),
    rows: rowsOf(summary),
    version: summary.fingerprint.slice(0, versionLength),
    licence: summary.dataset.licence,
    counted: summary.dataset.counted,
    notCounted: summary.dataset.notCounted,
  }));
}

/** Those read for the recipe's measures and strands, and, where it draws a map, the outlines of its areas. */
export function usedDatasets(
  { recipe, workspace, datasets }: Pick<ProfileInput, 'recipe' | 'workspace' | 'datasets'>,
  hasMap: boolean,
): DatasetSummary[] {
  const used = new Set(
    workspace.measures
      .filter(({ id }) => recipe.measures.includes(id))
      .flatMap((measure) => {
        const join = workspace.joins.find(({ id }) => id === measure.join);
        const population = workspace.populations.find(({ id }) => id === measure.population);
        return [
          ...(join === undefined ? [] : datasetsOfPlan(join, workspace.joins)),
          ...recipe.strands.map(({ strand }) => population?.tables[strand]),
        ];
      }),
  );
  for (const plan of workspace.conversions ?? []) {
    if (used.has(plan.id)) for (const id of sourcesInConversion(plan)) used.add(id);
  }
  return datasets.filter(
    ({ dataset }) => used.has(dataset.id) || (hasMap && dataset.id === workspace.areas.boundaries),
  );
}

/**
 * Rows of open data as they are. Of data on people only what they are at least, to two figures: the exact number, or one
 * to the nearest ten, less a published total could be a small number of people whom no table may show; and a small number
 * of rows could bound a total that is hidden.
 */
function rowsOf({ dataset, rows, account }: DatasetSummary): string {
  if (dataset.sensitivity === 'open') {
    return account.rejected === 0
      ? formatNumber(rows)
      : `${formatNumber(rows)}; ${formatNumber(account.rejected)} rejected`;
  }
  const amount = rows < fewestTold ? 'not shown' : `at least ${formatNumber(twoFiguresOf(rows))}`;
  return account.rejected === 0 ? amount : `${amount}; some rejected`;
}

/** The greatest number of two figures and zeros that is not above: 12,430 → 12,000. */
function twoFiguresOf(value: number): number {
  const unit = 10 ** (String(value).length - 2);
  return Math.floor(value / unit) * unit;
}
