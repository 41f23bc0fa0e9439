import { areaCodePattern } from '../../../shared/geography/area-level.ts';
import { oldAreaLevel } from '../../../shared/geography/old-area-code.ts';
import { readPostcode } from '../../../shared/geography/read-postcode.ts';
import type { FoundPlace } from '../../../shared/model/custom-area.ts';
import type { PlaceKnowledge } from '../custom/read-small-areas.ts';
import { findAddresses, findArea } from './find-named.ts';
import { findKeyed, findPartOfPostcodes } from './find-keyed.ts';
import { unknownCode, unknownPostcode } from './unknown-place.ts';

const most = 10;

/**
 * Places that a text could mean, best first: a postcode or part of one, a UPRN, an area's code or name, an address. Of a code
 * or postcode that is well written and that no dataset holds, what it is and what to do; of any other text unknown, none.
 */
export async function findPlaces(knowledge: PlaceKnowledge, text: string): Promise<FoundPlace[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const postcode = readPostcode(wanted);
  const bare = wanted.replace(/\s/g, '').toUpperCase();
  const found: FoundPlace[] = [];
  if (postcode?.kind === 'unit') {
    found.push(
      (await findKeyed(knowledge, 'postcode', bareOf(postcode.text), postcode.text)) ?? unknownPostcode(postcode),
    );
    return found;
  }
  if (postcode?.kind === 'pseudo' || postcode?.kind === 'forces') {
    const stands =
      'This stands for no place: people without a fixed address, of unknown address, abroad, or in the forces';
    return [{ title: postcode.text, says: stands, position: null, areas: [] }];
  }
  if (postcode !== null) {
    const part = await findPartOfPostcodes(knowledge, postcode);
    if (part !== null) return [part];
  }
  if (/^\d{1,12}$/.test(bare)) {
    const property = await findKeyed(knowledge, 'uprn', bare.replace(/^0+/, ''), `UPRN ${bare}`);
    if (property !== null) found.push(property);
  }
  // "10 Bath" is no code of the years before 2011, though "10BATH" could be one.
  const isCode = areaCodePattern.test(bare) || (!/\s/.test(wanted) && oldAreaLevel(bare) !== null);
  const areas = isCode ? knowledge.known.byCode(bare) : knowledge.known.byName(wanted);
  for (const area of areas.slice(0, most)) found.push(await findArea(knowledge, area));
  if (found.length < most) found.push(...(await findAddresses(knowledge, wanted, most - found.length)));
  if (found.length > 0) return found;
  if (isCode) return [unknownCode(bare)];
  return postcode === null ? [] : [unknownPostcode(postcode)];
}

function bareOf(postcode: string): string {
  return postcode.replace(/\s/g, '');
}
