import { formatList } from '../base/format-list.ts';
import { countedNoun, startSentence } from '../base/format-words.ts';
import { hiddenAreas, shownAreas } from './area-comparisons.ts';
import type { AreaComparison } from './area-comparisons.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';

const namedAtMost = 2;

/** What a map or a table of areas shows, in one sentence without a full stop; names only clear differences. */
export function areaTitle(view: EvidenceView, category: string, areaKind: string): string {
  const reading = readView(view);
  const shown = shownAreas(reading, category);
  if (shown.length === 0) {
    return hiddenAreas(reading, category).length === 0
      ? `No values for these ${areaKind}s`
      : `No ${areaKind} can be shown: numbers are hidden to protect people`;
  }
  const higher = shown.filter(({ direction, mayBeChance }) => direction === 'higher' && !mayBeChance);
  const lower = shown.filter(({ direction, mayBeChance }) => direction === 'lower' && !mayBeChance).reverse();
  for (const [areas, side] of [
    [higher, 'above'],
    [lower, 'below'],
  ] as const) {
    if (areas.length > 0)
      return `${startSentence(namedAreas(areas, areaKind))} ${areas.length === 1 ? 'is' : 'are'} clearly ${side} the rest of ${reading.whole.name}`;
  }
  return untitled(shown, areaKind, reading.whole.name);
}

/** Nothing is clear: because nothing differs, or because comparisons are hidden or were never made. */
function untitled(shown: readonly AreaComparison[], areaKind: string, whole: string): string {
  if (shown.some(({ mayBeChance }) => mayBeChance)) return `Differences between ${areaKind}s of ${whole} may be chance`;
  const compared = shown.filter(({ direction }) => direction === 'no-clear-difference').length;
  if (compared === shown.length) return `No ${areaKind} is clearly different from the rest of ${whole}`;
  if (compared > 0) return `No ${areaKind} that can be compared is clearly different from the rest of ${whole}`;
  return shown.some(({ direction }) => direction === 'hidden')
    ? `How ${areaKind}s compare with the rest of ${whole} is hidden to protect people`
    : `Too few to compare any ${areaKind} with the rest of ${whole}`;
}

/** "South Acton, Norwood Green and three other wards". */
export function namedAreas(areas: readonly AreaComparison[], areaKind: string): string {
  const names = areas.map(({ area }) => area.name);
  if (names.length <= namedAtMost) return formatList(names);
  const rest = names.length - namedAtMost;
  return formatList([...names.slice(0, namedAtMost), countedNoun(rest, `other ${areaKind}`)]);
}
