import { formatList } from '../../shared/base/format-list.ts';
import { areaCodePattern, areaLevel, areaWords, isPseudoCode } from '../../shared/geography/area-level.ts';
import { oneArea } from '../../shared/geography/geography-words.ts';
import type { Geography } from '../../shared/geography/geography-words.ts';
import { oldAreaLevel } from '../../shared/geography/old-area-code.ts';
import { readPostcode } from '../../shared/geography/read-postcode.ts';
import { isSameGeography } from './known-areas.ts';
import type { KnownArea, KnownAreas } from './known-areas.ts';

/** What else is known of an area that cannot be chosen. */
export interface AreaFate {
  /** The larger area that it is in. */
  within(code: string): string | null;
  /** The areas that can be chosen and stand where it stood. */
  became(code: string): readonly string[];
}

/** Why a text is no area of a geography, as the end of a sentence: "a ward of 2011: Acton Central, in Old wards". */
export function explainArea(text: string, wanted: Geography, known: KnownAreas, fate: AreaFate): string {
  const code = text.replace(/\s/g, '').toUpperCase();
  if (areaCodePattern.test(code)) return explainCode(code, wanted, known, fate);
  const postcode = readPostcode(text);
  if (postcode?.kind === 'unit') return `a postcode: find the place, and take the ${oneArea(wanted)} that it is in`;
  if (postcode !== null) return `part of a postcode, and no ${oneArea(wanted)} is made of postcodes`;
  const named = known.byName(text);
  if (named.length > 0)
    return `a name of ${formatList(named.map((area) => `${article(oneArea(area.geography))} (${area.code})`))}, and of no ${oneArea(wanted)}`;
  const old = oldAreaLevel(code);
  if (old !== null) return `the code of ${article(areaWords[old][0])} of before 2011`;
  if (/^[A-Z]\d{5,}$/.test(code)) return `not an area code: a letter and eight digits, such as E01001195`;
  return `no name or code that this workspace knows`;
}

function explainCode(code: string, wanted: Geography, known: KnownAreas, fate: AreaFate): string {
  if (isPseudoCode(code)) return 'a code that stands for no area';
  const areas = known.byCode(code);
  const same = areas.find(({ geography }) => isSameGeography(geography, wanted));
  if (same !== undefined) {
    const larger = fate.within(code);
    return `${article(oneArea(same.geography))}${nameOf(same)}${larger === null ? '' : ` in ${larger}`}, of which no outline is held here`;
  }
  const other = areas[0];
  if (other !== undefined) {
    const became = fate.became(code);
    const now = became.length === 0 ? `known from ${other.title}` : `which became ${formatList(became)}`;
    return `${article(oneArea(other.geography))}${nameOf(other)}, ${now}`;
  }
  const level = areaLevel(code);
  if (level === null) return 'not an area code';
  return level === wanted.kind
    ? `a code of ${article(areaWords[level][0])} that this workspace does not know: of another year, or of another part of the country`
    : `the code of ${article(areaWords[level][0])}, not of ${article(oneArea(wanted))}`;
}

function nameOf({ code, name }: KnownArea): string {
  return name === code ? '' : `, ${name}`;
}

/** "an LSOA", "a ward": the letters of LSOA and MSOA are said one by one. */
function article(words: string): string {
  return /^([aeio]|LSOA|MSOA)/.test(words) ? `an ${words}` : `a ${words}`;
}
