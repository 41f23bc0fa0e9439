import { formatInterval } from '../base/format-interval.ts';
import { formatNumber } from '../base/format-number.ts';
import { countedNoun, startSentence, withinSentence } from '../base/format-words.ts';
import { everyone } from '../model/breakdown.ts';
import type { CrossedBreakdown, CrossedCell } from '../model/crossing.ts';
import type { Figure, TallyEstimate } from '../model/edition.ts';
import type { RateRatio } from '../model/estimate.ts';
import { moreThanOthers, timesAlone, timesAsOthers } from './comparison-words.ts';
import { crossedPhrase } from './crossed-phrase.ts';
import { directionMarks } from './direction-marks.ts';
import { tallyFigure } from './finding-figures.ts';
import {
  formatCount,
  formatEstimateInterval,
  formatRate,
  formatRatio,
  isClear,
  ratioDecimals,
} from './format-estimate.ts';
import { strength } from './group-comparisons.ts';
import { phraseWords } from './group-phrase.ts';
import type { CrossedReading } from './read-crossing.ts';

const mostPlaces = 3;
const hiddenWords = 'hidden to protect people';

type ClearCell = CrossedCell & { readonly versusOthers: { readonly ratio: Extract<RateRatio, { status: 'value' }> } };

/** "other adults in Ealing": with whom every cell is compared. */
export function othersOf({ measure, whole }: CrossedBreakdown): string {
  return `other ${measure.people} in ${whole.name}`;
}

/** "Ethnic group and sex". */
export function bothStrands({ strands }: Pick<CrossedBreakdown, 'strands'>): string {
  return `${strands[0].title} and ${withinSentence(strands[1].title)}`;
}

/** What the picture of two strands at once shows, in one sentence without a full stop. */
export function crossedTitle(reading: CrossedReading): string {
  const { crossing } = reading;
  const { cells, whole } = crossing;
  const [first] = clearCells(reading);
  if (first !== undefined && !reading.mayBeChance(first.categories)) return clearTitle(crossing, first);
  if (first !== undefined)
    return `Differences by ${withinSentence(bothStrands(crossing))} together in ${whole.name} may be chance`;
  if (cells.some(({ versusOthers }) => versusOthers.ratio.status === 'value'))
    return `No clear differences by ${withinSentence(bothStrands(crossing))} together in ${whole.name}`;
  return cells.some(({ versusOthers }) => versusOthers.direction === 'hidden')
    ? `${bothStrands(crossing)}: numbers are ${hiddenWords}`
    : `${bothStrands(crossing)}: too few people to compare`;
}

function clearTitle(crossing: CrossedBreakdown, { categories, versusOthers }: ClearCell): string {
  const { ratio, direction } = versusOthers;
  const places = ratioDecimals([versusOthers], mostPlaces);
  const subject = startSentence(phraseWords(crossedPhrase(crossing, categories)));
  const others = othersOf(crossing);
  const { measure } = crossing;
  const interval = formatInterval(ratio.lower, ratio.upper, places);
  const times = formatNumber(ratio.value, places);
  if (direction === 'higher') return `${subject} ${timesAsOthers(measure, times, others)} (${interval})`;
  return ratio.value === 0
    ? `${subject} ${moreThanOthers(measure, 'less', others)}: none is counted`
    : `${subject} ${moreThanOthers(measure, 'less', others)}: ${timesAlone(measure, times)} (${interval})`;
}

/** What may be said of one cell, in one sentence without a full stop. */
export function crossedFinding({ crossing, mayBeChance }: CrossedReading, cell: CrossedCell): string {
  const { versusOthers, categories } = cell;
  const named = phraseWords(crossedPhrase(crossing, categories));
  if (isClearCell(cell)) return `${clearTitle(crossing, cell)}${mayBeChance(categories) ? '; this may be chance' : ''}`;
  if (versusOthers.direction === 'hidden')
    return cell.rate.status === 'value'
      ? `How ${named} compare with others is ${hiddenWords}`
      : `Not shown for ${named}: numbers are ${hiddenWords}`;
  if (versusOthers.ratio.status !== 'value') return `There are too few ${named} to compare`;
  const { lower, upper } = versusOthers.ratio;
  return `There is no clear difference for ${named} (${formatInterval(lower, upper, 1)})`;
}

function isClearCell(cell: CrossedCell): cell is ClearCell {
  return cell.versusOthers.ratio.status === 'value' && isClear(cell.versusOthers.direction);
}

/** Clear differences: those that remain and rest on enough people first, then by how sure and how many they are. */
export function clearCells({ crossing, mayBeChance }: CrossedReading): ClearCell[] {
  const weight = ({ versusOthers, count }: ClearCell): number =>
    strength(versusOthers.ratio) * Math.log(2 + (count.status === 'value' ? count.value : 0));
  return crossing.cells
    .filter(isClearCell)
    .sort(
      (a, b) =>
        Number(mayBeChance(a.categories)) - Number(mayBeChance(b.categories)) ||
        Number(b.versusOthers.ratio.reliable) - Number(a.versusOthers.ratio.reliable) ||
        weight(b) - weight(a),
    );
}

/** One cell in words: who, how many of how many, at what rate, and how that compares. */
export function crossedCellWords({ crossing, mayBeChance }: CrossedReading, cell: CrossedCell): string {
  const { measure, whole } = crossing;
  const subject = startSentence(phraseWords(crossedPhrase(crossing, cell.categories)));
  if (cell.count.status === 'suppressed') {
    const people = cell.population.status === 'value' ? `, of ${formatCount(cell.population)} in ${whole.name}` : '';
    return `${subject}: ${hiddenWords}${people}.`;
  }
  const parts = [
    countWords(crossing, cell),
    cell.rate.status === 'value'
      ? `${formatRate(cell.rate)} per ${formatNumber(measure.multiplier)} (${formatEstimateInterval(cell.rate)})`
      : '',
    comparisonWords(crossing, cell, mayBeChance(cell.categories)),
  ];
  return `${subject}: ${parts.filter((words) => words !== '').join('; ')}.`;
}

function countWords({ measure }: CrossedBreakdown, { count, population }: CrossedCell): string {
  if (count.status !== 'value') return `how many are ${measure.unit} is not known`;
  const people = population.status === 'value' ? ` of ${formatCount(population)} ${measure.people}` : '';
  return count.value === 0 ? `no ${measure.unit}${people}` : `${formatCount(count)} ${measure.unit}${people}`;
}

/** "2.1 times as likely as other adults in Ealing (1.7 to 2.6), higher". */
function comparisonWords(crossing: CrossedBreakdown, { versusOthers }: CrossedCell, mayBeChance: boolean): string {
  const { ratio, direction } = versusOthers;
  const { word } = directionMarks[direction];
  if (ratio.status !== 'value') return `how that compares: ${word}`;
  const places = ratioDecimals([versusOthers], mostPlaces);
  return [
    `${timesAlone(crossing.measure, formatRatio(ratio, places))} as ${othersOf(crossing)} (${formatEstimateInterval(ratio, places)}), ${word}`,
    ...(mayBeChance ? ['may be chance'] : []),
    ...(ratio.reliable ? [] : ['rests on few people, read with care']),
  ].join('; ');
}

/** "38 groups: two clearly higher, one clearly lower, 12 hidden to protect people." */
export function crossedCounts(crossing: CrossedBreakdown): string {
  const parts = countedCells(crossing)
    .filter(({ many }) => many > 0)
    .map(({ many, words }) => `${formatNumber(many)} ${words}`);
  const groups = startSentence(countedNoun(crossing.cells.length, 'group'));
  return parts.length === 0 ? `${groups}.` : `${groups}: ${parts.join(', ')}.`;
}

/** Where the numbers of `crossedCounts` come from, in its order. */
export function crossedTallies(crossing: CrossedBreakdown): Figure[] {
  const { measure, strands, whole, cells } = crossing;
  const of = { breakdown: { measure, strand: strands[0] } };
  const place = { area: whole.code, second: { strand: strands[1].id, category: everyone } };
  return [
    tallyFigure(of, cells.length, place, 'groups'),
    ...countedCells(crossing)
      .filter(({ many }) => many > 0)
      .map(({ many, estimate }) => tallyFigure(of, many, place, estimate)),
  ];
}

function countedCells({ cells }: CrossedBreakdown): { many: number; words: string; estimate: TallyEstimate }[] {
  const those = (direction: CrossedCell['versusOthers']['direction']): number =>
    cells.filter(({ versusOthers }) => versusOthers.direction === direction).length;
  return [
    { many: those('higher'), words: 'clearly higher', estimate: 'groups-higher' },
    { many: those('lower'), words: 'clearly lower', estimate: 'groups-lower' },
    { many: those('too-few'), words: 'with too few people to say', estimate: 'groups-too-few' },
    {
      many: cells.filter(({ count }) => count.status === 'suppressed').length,
      words: hiddenWords,
      estimate: 'groups-count-hidden',
    },
  ];
}
