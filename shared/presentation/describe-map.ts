import { formatList } from '../base/format-list.ts';
import { formatNumber } from '../base/format-number.ts';
import { countedNoun, withinSentence } from '../base/format-words.ts';
import { hiddenAreas, shownAreas } from './area-comparisons.ts';
import { areaTitle } from './area-title.ts';
import { ratePeople } from './area-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import type { MapClasses } from './map-classes.ts';
import { rateUnit } from './subtitle.ts';

/** A map in words: what it shows, the highest and lowest that are clearly so, the classes, and what is hidden. */
export function describeMap(view: EvidenceView, category: string, classes: MapClasses, areaKind: string): string {
  const reading = readView(view);
  const shown = shownAreas(reading, category);
  const named = (direction: 'higher' | 'lower') =>
    shown
      .filter((area) => area.direction === direction && !area.mayBeChance)
      .slice(0, 5)
      .map(({ area, rate }) => `${area.name} ${formatNumber(rate.value, 1)}`);
  const higher = named('higher');
  const lower = named('lower');
  const hidden = hiddenAreas(reading, category).map(({ name }) => name);
  return [
    `${areaTitle(view, category, areaKind)}.`,
    `Map of ${countedNoun(reading.parts.length, areaKind)}: ${withinSentence(rateUnit(reading.breakdown, ratePeople(reading, category)))}.`,
    ...(higher.length === 0 ? [] : [`Clearly higher: ${higher.join('; ')}.`]),
    ...(lower.length === 0 ? [] : [`Clearly lower: ${lower.join('; ')}.`]),
    ...(classes.legend.length === 0
      ? []
      : [
          `Classes: ${classes.legend.map(({ label, count }) => `${label}, ${countedNoun(count, areaKind)}`).join('; ')}.`,
        ]),
    ...(hidden.length === 0
      ? []
      : [
          hidden.length > 8
            ? `Hidden to protect people: ${countedNoun(hidden.length, areaKind)}.`
            : `Hidden to protect people: ${formatList(hidden)}.`,
        ]),
  ].join(' ');
}
