import { formatNumber, roundHalfUp } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { oneArea } from '../../../shared/geography/geography-words.ts';
import { geographyKindSchema } from '../../../shared/model/area.ts';
import type { AreaDraft, CustomArea, FoundPlace } from '../../../shared/model/custom-area.ts';

/** A distance as people say it: "here", "630 metres", "1.4 kilometres". */
export function distanceWords(metres: number): string {
  if (metres < 5) return 'here';
  if (metres < 995) return `${formatNumber(roundHalfUp(metres / 10, 0) * 10)} metres`;
  return `${formatNumber(metres / 1000, 1)} kilometres`;
}

/** "LSOA of 2021" for an area that was found. */
export function levelWords({ kind, vintage }: FoundPlace['areas'][number]): string {
  const known = geographyKindSchema.safeParse(kind);
  return startSentence(known.success ? oneArea({ kind: known.data, vintage }) : `${kind} of ${vintage}`);
}

/** The share of an area within what was drawn: "62%"; never 0% or 100% for what is partly covered. */
export function coveredWords(covered: number): string {
  return `${formatNumber(Math.min(99, Math.max(1, covered * 100)))}%`;
}

/** "12 LSOAs, 19,027 residents"; residents only where they are held for all. */
export function sizeWords({
  geography,
  members,
  residents,
}: Pick<AreaDraft, 'geography' | 'residents'> & { readonly members: readonly unknown[] }): string {
  const [one, several] = areaWords[geography.kind];
  const areas = members.length === 0 ? `No ${one} yet` : startSentence(countedNoun(members.length, one, several));
  return residents === null ? areas : `${areas}, ${formatNumber(residents)} residents`;
}

/** "Three areas of your own", as the screen's title says it. */
export function ownAreasWords(areas: readonly CustomArea[]): string {
  return areas.length === 0
    ? 'No areas of your own yet'
    : startSentence(`${countedNoun(areas.length, 'area')} of your own`);
}
