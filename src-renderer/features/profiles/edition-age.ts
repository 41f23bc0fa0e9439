import { formatDate } from '../../../shared/base/format-date.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import type { SourceState } from '../../../shared/model/source-state.ts';

interface DatedProfile {
  /** The date that its reports print as their edition's. */
  readonly edition: string;
  /** The datasets that its figures come from. */
  readonly datasets: readonly { readonly id: string; readonly title: string }[];
}

/** Says which data were taken anew after the date that reports print as their edition's; null where none were. */
export function tellNewerData({ edition, datasets }: DatedProfile, sources: readonly SourceState[]): string | null {
  const newer = datasets.flatMap(({ id, title }) => {
    const renewed = sources.find(({ dataset }) => dataset === id)?.renewed;
    return renewed !== undefined && renewed > edition ? [`“${title}” on ${formatDate(renewed)}`] : [];
  });
  if (newer.length === 0) return null;
  return `Reports print “Edition of ${formatDate(edition)}”, but a newer version was taken of ${formatList(newer)}.`;
}
