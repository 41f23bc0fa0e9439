import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { readAreaList } from './area-list.ts';
import type { Picked } from './pick.ts';
import type { SmallAreas } from './small-areas.ts';

/** The areas of a list of codes and names in any spelling; each entry that is none of them is explained. */
export function pickCodes(texts: readonly string[], areas: SmallAreas): Picked {
  const known = new Set(areas.codes);
  const found = new Map<string, number>();
  const unknown: { text: string; because: string }[] = [];
  for (const text of readAreaList(texts, (line) => areas.named(line).length > 0)) {
    const code = text.replace(/\s/g, '').toUpperCase();
    const codes = known.has(code) ? [code] : areas.named(text);
    const [only] = codes;
    if (only === undefined) unknown.push({ text, because: areas.explain(text) });
    else if (codes.length === 1) found.set(only, 1);
    else
      unknown.push({
        text,
        because: `the name of ${countedNoun(codes.length, 'area')}: ${codes.join(', ')}; give the code`,
      });
  }
  return { areas: found, says: [], unknown };
}

/** The small areas that larger areas are made of, by their codes. */
export function pickLarger(texts: readonly string[], areas: SmallAreas): Picked {
  const found = new Map<string, number>();
  const says: string[] = [];
  const unknown: { text: string; because: string }[] = [];
  const [one, several] = areaWords[areas.geography.kind];
  for (const text of readAreaList(texts, () => false)) {
    const code = text.replace(/\s/g, '').toUpperCase();
    const larger = areas.larger(code);
    if (larger !== null && larger.members.length > 0) {
      for (const member of larger.members) found.set(member, 1);
      says.push(
        startSentence(
          `${larger.name} is made of ${countedNoun(larger.members.length, one, several)} ${larger.method}.`,
        ),
      );
    } else if (areas.codes.includes(code)) found.set(code, 1);
    else unknown.push({ text, because: `${areas.explain(text)}; nothing here leads from it to ${several}` });
  }
  return { areas: found, says, unknown };
}
