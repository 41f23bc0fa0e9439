import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import type { DisclosureSummary } from '../../shared/model/disclosure-summary.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { countsHidden } from '../../shared/presentation/policy-words.ts';
import { roundingNote } from '../../shared/presentation/rounding-note.ts';

/** What was hidden, why, and how it was checked, without telling one reason for hiding from another. */
export function disclosureNote(summary: DisclosureSummary): string {
  const { cells, hidden, method, narrowestInterval, zerosShown } = summary;
  const rule = countsHidden({ threshold: summary.threshold, zerosShown: zerosShown ?? true });
  const rounded = roundingNote(summary);
  if (hidden === 0) {
    return sentences([
      `No number had to be hidden. ${rule} would be.`,
      rounded,
      ownCell(summary),
      ...exceptions(summary),
    ]);
  }
  return sentences([
    `${rule} are hidden, with the rates, shares and ratios that would give them away.`,
    'Other numbers are hidden so that none can be worked out from totals or other tables.',
    'All carry the same mark, [c], so that the mark does not say which.',
    zerosShown === false ? null : 'A printed 0 is a true zero.',
    rounded,
    groups(summary),
    leastPopulation(summary),
    ownCell(summary),
    earlier(summary),
    `${formatNumber(hidden)} of ${formatNumber(cells)} numbers are hidden.`,
    narrowestInterval === null
      ? null
      : `Every hidden number was checked: the least and the greatest value that fit with what is printed are at least ${formatNumber(narrowestInterval)} apart.`,
    method,
    ...exceptions(summary),
  ]);
}

function groups({ groupDisclosure }: DisclosureSummary): string | null {
  return groupDisclosure === true
    ? 'Where all of an area’s people are in one group, that is hidden too, as it would tell of each of them.'
    : null;
}

function leastPopulation({ leastPopulation }: DisclosureSummary): string | null {
  if (leastPopulation === undefined || leastPopulation.areas === 0) return null;
  const { people, areas } = leastPopulation;
  const whose = areas === 1 ? '1 area has fewer' : `${formatNumber(areas)} areas have fewer`;
  return `No number is given for an area of fewer than ${formatNumber(people)} people; ${whose}.`;
}

function ownCell({ knowsOwnCell }: DisclosureSummary): string | null {
  return knowsOwnCell === true
    ? 'Hidden numbers also hold against one person who knows which number they are counted in.'
    : null;
}

/** Which earlier releases more is hidden for, unless the method names them already. */
function earlier({ earlierReleases, method }: DisclosureSummary): string | null {
  const names = (earlierReleases ?? []).map(releaseName).filter((name) => !method.includes(name));
  if (names.length === 0) return null;
  return `More is hidden than these tables need alone, so that nobody can be worked out by comparing them with ${formatList(names)}.`;
}

/** What every reader must be told of a release that its check refused. */
function exceptions({ override }: DisclosureSummary): string[] {
  if (override === undefined) return [];
  const reason = override.reason.trim().replace(/\.$/, '');
  return [
    `Released on ${formatDate(override.on)} by decision of ${override.by}, although the check against earlier releases refused it. Reason given: ${reason}.`,
  ];
}

function sentences(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
