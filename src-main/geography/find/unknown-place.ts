import { startSentence } from '../../../shared/base/format-words.ts';
import { areaLevel, entityTitle, isPseudoCode } from '../../../shared/geography/area-level.ts';
import { unknownVintage } from '../../../shared/geography/area-vintage.ts';
import { vintagesOfCode } from '../../../shared/geography/code-vintages.ts';
import { oneArea, severalAreas } from '../../../shared/geography/geography-words.ts';
import { oldAreaLevel } from '../../../shared/geography/old-area-code.ts';
import type { ReadPostcode } from '../../../shared/geography/read-postcode.ts';
import type { FoundPlace } from '../../../shared/model/custom-area.ts';

/** What an area code is that no dataset holds, as far as its grammar tells, and what to do about it. */
export function unknownCode(code: string): FoundPlace {
  const oldLevel = oldAreaLevel(code);
  const kind = oldLevel ?? areaLevel(code);
  if (kind === null || isPseudoCode(code)) {
    return unknown(code, 'This stands for no area: it is written where a place lies in no area of that kind.');
  }
  const vintages = oldLevel === null ? vintagesOfCode(code) : ['before 2011'];
  const geography = { kind, vintage: vintages.length === 0 ? unknownVintage : vintages.join(' or ') };
  const title = oldLevel === null && kind === 'other-area' ? entityTitle(code) : null;
  const one = title === null ? oneArea(geography) : `one of the ${title}`;
  return unknown(
    code,
    `${startSentence(one)}, by its code, that no dataset of this workspace holds: it may lie outside the area, be of another year, or be mistyped. ` +
      `Check it, or add a lookup or boundaries of ${title ?? severalAreas(geography)} that have it.`,
  );
}

/** What to do about a postcode, or part of one, that is well written and not known. */
export function unknownPostcode({ kind, text }: ReadPostcode): FoundPlace {
  const [district = text] = text.split(' ');
  if (kind === 'district' || kind === 'sector') {
    const wider = kind === 'sector' ? `, look for its district ${district}` : '';
    return unknown(
      text,
      `A postcode ${kind} of which no dataset of this workspace holds a postcode: it may lie outside the area. Check its spelling${wider}, or add a postcode lookup that covers it.`,
    );
  }
  return unknown(
    text,
    `A postcode that no dataset of this workspace holds: it may lie outside the area, be new, or have ended. Check its spelling, look for its district ${district}, or add a newer postcode lookup.`,
  );
}

function unknown(title: string, says: string): FoundPlace {
  return { title, says, position: null, areas: [] };
}
