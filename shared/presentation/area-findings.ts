import { formatInterval } from '../base/format-interval.ts';
import { formatList } from '../base/format-list.ts';
import { formatNumber } from '../base/format-number.ts';
import { countedNoun, startSentence } from '../base/format-words.ts';
import { everyone } from '../model/breakdown.ts';
import type { Figure } from '../model/edition.ts';
import type { Finding } from '../model/profile.ts';
import { comparedAreas, hiddenAreas, shownAreas } from './area-comparisons.ts';
import type { AreaComparison } from './area-comparisons.ts';
import { namedAreas } from './area-title.ts';
import { ratePeople } from './area-words.ts';
import { howMuch } from './comparison-words.ts';
import { chanceSymbol, screenSentence } from './screen-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { areaTallyFigure, placeOf, rateFigures, screenFigures, valuesOf } from './finding-figures.ts';

/** What may be said of the areas: the highest and the lowest that are clearly so, and those whose numbers are hidden. */
export function areaFindings(view: EvidenceView, category: string = everyone, areaKind = 'area'): Finding[] {
  const reading = readView(view);
  const shown = shownAreas(reading, category);
  const hidden = hiddenAreas(reading, category);
  const higher = shown.filter(({ direction, mayBeChance }) => direction === 'higher' && !mayBeChance);
  const lower = shown.filter(({ direction, mayBeChance }) => direction === 'lower' && !mayBeChance).reverse();
  const groups = [
    { direction: 'higher', areas: higher, first: shown[0], most: 'highest', side: 'above' },
    { direction: 'lower', areas: lower, first: shown.at(-1), most: 'lowest', side: 'below' },
  ] as const;
  const clear = groups.flatMap(({ direction, areas, first, most, side }): Finding[] => {
    const [top] = areas;
    if (top === undefined) return [];
    const atEnd = top.area.code === first?.area.code;
    return [
      withFigures(
        {
          kind: 'finding',
          id: findingId(reading, category, direction),
          figure: formatNumber(top.rate.value, 1),
          text: atEnd
            ? `The rate is ${most} in ${top.area.name}${hidden.length === 0 ? '' : `, of the ${areaKind}s that can be shown`}: ${rateWords(reading, category, top)}.`
            : `The rate in ${top.area.name} is clearly ${side} that of the rest of ${reading.whole.name}: ${rateWords(reading, category, top)}.`,
          detail: `${startSentence(namedAreas(areas, areaKind))} ${areas.length === 1 ? 'is' : 'are'} clearly ${side} the rest of ${reading.whole.name}${wholeRate(reading, category)}.`,
          direction,
        },
        [
          ...rateFigures(reading, top.rate, placeOf(reading, category, top.area.code)),
          ...wholeFigures(reading, category),
        ],
        [ofGroup(reading, category, '')],
      ),
    ];
  });
  return [
    ...clear,
    ...mayBeChanceFindings(reading, category, areaKind, shown),
    ...(clear.length > 0 || shown.some(({ mayBeChance }) => mayBeChance)
      ? []
      : unclear(reading, category, areaKind, shown)),
    ...hiddenFindings(reading, category, areaKind),
  ];
}

/** Areas whose clear difference does not remain when all areas' comparisons are weighed together. */
function mayBeChanceFindings(
  reading: Reading,
  category: string,
  areaKind: string,
  shown: readonly AreaComparison[],
): Finding[] {
  const doubtful = shown.filter(({ mayBeChance }) => mayBeChance);
  if (doubtful.length === 0) return [];
  const screen = reading.assessment.areaScreen(category);
  const names = doubtful.map(({ area, direction }) => `${area.name} ${direction === 'higher' ? '▲' : '▼'}`);
  const finding: Finding = {
    kind: 'finding',
    id: findingId(reading, category, 'may-be-chance'),
    figure: chanceSymbol,
    text: `That ${doubtful.length === 1 ? `one ${areaKind} differs` : `${countedNoun(doubtful.length, areaKind)} differ`} from the rest of ${reading.whole.name} in ${howMuch(reading.breakdown.measure, ratePeople(reading, category))} may be chance: ${formatList(names)}.`,
    detail: screen === undefined ? '' : screenSentence(screen, `of ${areaKind}s`),
    direction: 'no-clear-difference',
    mayBeChance: true,
  };
  const place = placeOf(reading, category, reading.whole.code);
  return [withFigures(finding, screenFigures(reading, screen, place, 'areas'), [ofGroup(reading, category, '')])];
}

function unclear(reading: Reading, category: string, areaKind: string, shown: readonly AreaComparison[]): Finding[] {
  const compared = comparedAreas(shown).length;
  if (compared === 0) return [];
  return [
    withFigures(
      {
        kind: 'finding',
        id: findingId(reading, category, 'no-clear-difference'),
        figure: '●',
        text: `No ${areaKind} is clearly different from the rest of ${reading.whole.name} in ${howMuch(reading.breakdown.measure, ratePeople(reading, category))}.`,
        detail: `${startSentence(countedNoun(compared, `${areaKind} was`, `${areaKind}s were`))} compared${wholeRate(reading, category)}. This is not proof that there is no difference.`,
        direction: 'no-clear-difference',
      },
      [
        areaTallyFigure(reading, compared, placeOf(reading, category, reading.whole.code), 'areas-compared'),
        ...wholeFigures(reading, category),
      ],
      [ofGroup(reading, category, '')],
    ),
  ];
}

function hiddenFindings(reading: Reading, category: string, areaKind: string): Finding[] {
  const hidden = hiddenAreas(reading, category);
  if (hidden.length === 0) return [];
  const names = hidden.map(({ name }) => name);
  const finding: Finding = {
    kind: 'finding',
    id: findingId(reading, category, 'hidden'),
    figure: '[c]',
    text:
      names.length <= 6
        ? `Not shown for ${ofGroup(reading, category, '', ' in ')}${formatList(names)}: numbers are hidden to protect people.`
        : `Not shown for ${ofGroup(reading, category, '', ' in ')}${countedNoun(names.length, areaKind)}: numbers are hidden to protect people.`,
    detail: names.length <= 6 ? 'Hidden does not mean that nobody is affected.' : `${formatList(names)}.`,
    direction: 'hidden',
  };
  const tally = areaTallyFigure(reading, hidden.length, placeOf(reading, category, reading.whole.code), 'areas-hidden');
  return [withFigures(finding, [tally], [ofGroup(reading, category, '')])];
}

/** Names the group that the areas are compared for; nothing where it is everyone. */
function ofGroup(reading: Reading, category: string, before: string, after = ''): string {
  return category === everyone ? '' : `${before}${ratePeople(reading, category)}${after}`;
}

function rateWords(reading: Reading, category: string, { rate }: AreaComparison): string {
  const { measure } = reading.breakdown;
  return `${formatNumber(rate.value, 1)} ${measure.unit} per ${formatNumber(measure.multiplier)} ${ratePeople(reading, category)} (${formatInterval(rate.lower, rate.upper, 1)})`;
}

function wholeRate(reading: Reading, category: string): string {
  const rate = reading.row(category, reading.whole.code)?.rate;
  return rate?.status === 'value' ? `; ${reading.whole.name} as a whole is at ${formatNumber(rate.value, 1)}` : '';
}

function wholeFigures(reading: Reading, category: string): Figure[] {
  const { code } = reading.whole;
  return valuesOf(rateFigures(reading, reading.row(category, code)?.rate, placeOf(reading, category, code)));
}

function findingId(reading: Reading, category: string, part: string): string {
  return `${reading.breakdown.measure.id}-${reading.breakdown.strand.id}-areas-${category}-${part}`;
}
