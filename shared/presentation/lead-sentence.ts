import { formatList } from '../base/format-list.ts';
import { countedNoun, numberInWords, startSentence, withinSentence } from '../base/format-words.ts';
import { everyone } from '../model/breakdown.ts';
import type { Figure, TallyEstimate } from '../model/edition.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { placeOf, screenFigures, tallyFigure } from './finding-figures.ts';
import { groupComparisons } from './group-comparisons.ts';
import type { GroupComparison } from './group-comparisons.ts';
import { screenSentence } from './screen-words.ts';
import { phraseWords } from './group-phrase.ts';

/** How many groups are clearly above and below the others, how many are not, and how many are hidden. */
export function leadSentence(view: EvidenceView): string {
  const reading = readView(view);
  const comparisons = groupComparisons(reading);
  const number = (...directions: readonly string[]) =>
    comparisons.filter(({ direction, mayBeChance }) => directions.includes(direction) && !mayBeChance).length;
  const { breakdown, area } = reading;
  const others = `other ${breakdown.measure.people} in ${area.name}`;
  const strand = withinSentence(breakdown.strand.title);
  if (comparisons.every(({ direction }) => direction === 'hidden')) {
    const shown = comparisons.filter(({ row }) => row.rate.status === 'value').length;
    const rates =
      shown === 0 ? '' : ` Rates are shown for ${numberInWords(shown)} of ${countedNoun(comparisons.length, 'group')}.`;
    return `No comparison by ${strand} in ${area.name} can be shown: numbers are hidden to protect people.${rates}`;
  }
  if (comparisons.length === 2 && comparisons.every(({ ratio }) => ratio.status === 'value')) {
    return `${startSentence(formatList(comparisons.map(({ phrase }) => phraseWords(phrase))))} in ${area.name} are compared with each other.`;
  }
  const verdicts = [
    { count: number('higher'), words: 'clearly above' },
    { count: number('lower'), words: 'clearly below' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, words }, index) => `${countedNoun(count, 'is', 'are')} ${words}${index === 0 ? ` ${others}` : ''}`);
  const of = countedNoun(comparisons.length, 'group');
  const clear =
    verdicts.length === 0
      ? `By ${strand}, none of ${of} is clearly different from ${others}.`
      : `Of ${of}, ${verdicts.join(' and ')}.`;
  const doubtful = comparisons.filter(({ mayBeChance }) => mayBeChance).length;
  const rest = [
    sentence(doubtful, 'differs, but this may be chance', 'differ, but this may be chance'),
    sentence(number('no-clear-difference'), 'shows no clear difference', 'show no clear difference'),
    sentence(number('too-few'), 'has too few people to compare', 'have too few people to compare'),
    sentence(number('not-comparable'), 'can’t be compared', 'can’t be compared'),
    sentence(number('hidden'), 'is hidden to protect people', 'are hidden to protect people'),
  ];
  return [clear, ...rest.flat(), comparisonsSentence(view)].join(' ').trim();
}

/** Where the numbers of `leadSentence` come from, in its order. */
export function leadFigures(view: EvidenceView): Figure[] {
  const reading = readView(view);
  const { area, assessment } = reading;
  const comparisons = groupComparisons(reading);
  const tally = (estimate: TallyEstimate, counts: (comparison: GroupComparison) => boolean): Figure =>
    tallyFigure(reading, comparisons.filter(counts).length, { area: area.code }, estimate);
  const groups = tally('groups', () => true);
  if (comparisons.every(({ direction }) => direction === 'hidden')) return [groups];
  return [
    groups,
    tally('groups-higher', ({ direction, mayBeChance }) => direction === 'higher' && !mayBeChance),
    tally('groups-lower', ({ direction, mayBeChance }) => direction === 'lower' && !mayBeChance),
    tally('groups-may-be-chance', ({ mayBeChance }) => mayBeChance),
    tally('groups-unclear', ({ direction }) => direction === 'no-clear-difference'),
    tally('groups-too-few', ({ direction }) => direction === 'too-few'),
    tally('groups-not-comparable', ({ direction }) => direction === 'not-comparable'),
    tally('groups-hidden', ({ direction }) => direction === 'hidden'),
    ...screenFigures(reading, assessment.groupScreen(area.code), placeOf(reading, everyone), 'groups'),
  ];
}

/** How many comparisons were made of the area's groups, over all strands, and how many clear differences remain. */
export function comparisonsSentence(view: EvidenceView): string {
  const { area, assessment } = readView(view);
  const screen = assessment.groupScreen(area.code);
  return screen === undefined ? '' : screenSentence(screen, `of groups in ${area.name}, over all strands`);
}

function sentence(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${startSentence(countedNoun(count, one, many))}.`];
}
