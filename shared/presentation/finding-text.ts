import { formatInterval } from '../base/format-interval.ts';
import { formatList } from '../base/format-list.ts';
import { formatNumber } from '../base/format-number.ts';
import { countedNoun, startSentence, withinSentence } from '../base/format-words.ts';
import { everyone, known } from '../model/breakdown.ts';
import type { Figure, TallyEstimate } from '../model/edition.ts';
import type { Finding } from '../model/profile.ts';
import { moreThanOthers, timesAlone, timesAsOthers } from './comparison-words.ts';
import type { Reading } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import {
  limitsOf,
  othersRateFigure,
  placeOf,
  rateFigures,
  ratioFigures,
  screenFigures,
  tallyFigure,
  valuesOf,
} from './finding-figures.ts';
import { formatRate, formatRatio, ratioDecimals } from './format-estimate.ts';
import { groupComparisons } from './group-comparisons.ts';
import type { GroupComparison, ValuedComparison } from './group-comparisons.ts';
import { joinGroups, phraseWords, subjectOf } from './group-phrase.ts';

const mostPlaces = 3;
/** A difference in doubt is not made to look exact. */
const placesInDoubt = 2;
const namedAtMost = 6;

/** "Bangladeshi adults are 2.1 times as likely as other adults in Ealing to … (1.6 to 2.6)." */
export function clearFinding(reading: Reading, group: readonly ValuedComparison[]): Finding {
  const { breakdown, area } = reading;
  const mayBeChance = group.some((comparison) => comparison.mayBeChance);
  const places = ratioDecimals(group, mayBeChance ? placesInDoubt : mostPlaces);
  const subject = subjectOf(group.map(({ phrase }) => phrase));
  const { measure } = breakdown;
  const others = `other ${measure.people} in ${area.name}`;
  const times = formatList(distinct(group.map(({ ratio }) => formatNumber(ratio.value, places))));
  const intervals = intervalWords(group, places);
  const direction = group[0]?.direction ?? 'no-clear-difference';
  const end = mayBeChance ? '; this may be chance.' : '.';
  const finding: Finding = {
    kind: 'finding',
    id: findingId(reading, group.map(({ category }) => category.code).join('-')),
    figure: group[0] === undefined ? '' : formatRatio(group[0].ratio, places),
    text:
      direction === 'lower' && group.every(({ ratio }) => ratio.value === 0)
        ? `${subject} ${moreThanOthers(measure, 'less', others)}: none is counted (at most ${timesAlone(measure, formatNumber(group[0]?.ratio.upper ?? 1, places))})${end}`
        : direction === 'lower'
          ? `${subject} ${moreThanOthers(measure, 'less', others)}: ${timesAlone(measure, times)} (${intervals})${end}`
          : `${subject} ${timesAsOthers(measure, times, others)} (${intervals})${end}`,
    detail: `${clearDetail(reading, group)}${mayBeChance ? ` ${chanceDetail(reading)}` : ''}`,
    direction,
    ...(mayBeChance ? { mayBeChance } : {}),
  };
  return withFigures(
    finding,
    [
      ...timesFigures(reading, group, places),
      ...group.flatMap((comparison) => ownRate(reading, comparison)),
      ...(group.length === 1 ? group.flatMap((comparison) => othersRate(reading, comparison)?.figure ?? []) : []),
      ...chanceFigures(reading),
    ],
    namesOf(group),
  );
}

/** "There is no clear difference for Pakistani adults (1.0 to 1.3)." */
export function unclearFinding(reading: Reading, group: readonly ValuedComparison[]): Finding {
  const { people, counts } = reading.breakdown.measure;
  const [first] = group;
  const intervals = group.map(
    ({ category, ratio }) => `${category.label} (${formatInterval(ratio.lower, ratio.upper, 1)})`,
  );
  const finding: Finding = {
    kind: 'finding',
    id: findingId(reading, 'no-clear-difference'),
    figure: '●',
    text:
      group.length === 1 && first !== undefined
        ? `There is no clear difference for ${phraseWords(first.phrase)} (${formatInterval(first.ratio.lower, first.ratio.upper, 1)}).`
        : `There is no clear difference for ${countedNoun(group.length, 'group')} of ${people}.`,
    detail:
      group.length === 1
        ? `The numbers fit with a somewhat higher or a somewhat lower ${counts === 'events' ? 'rate' : 'chance'} than that of others; this is not proof that there is none.`
        : `Ratios to others: ${intervals.join('; ')}. This is not proof that there is no difference.`,
    direction: 'no-clear-difference',
  };
  return withFigures(
    finding,
    [
      ...tallyOf(reading, group, 'groups-unclear', ({ direction }) => direction === 'no-clear-difference'),
      ...limitsOf(group.flatMap((comparison) => othersRatio(reading, comparison, 1))),
    ],
    namesOf(group),
  );
}

/** Groups whose numbers are hidden, and apart from them those whose rate is shown, but not how it compares. */
export function hiddenFindings(reading: Reading, group: readonly GroupComparison[]): Finding[] {
  const withRate = group.filter(({ row }) => row.rate.status === 'value');
  const withoutRate = group.filter((comparison) => !withRate.includes(comparison));
  return [withoutRate, withRate].flatMap((part) => (part.length === 0 ? [] : [hiddenFinding(reading, part)]));
}

/** "Not shown for …: numbers are hidden to protect people.", which need not be small; of groups whose rates are all shown, only the comparison is. */
export function hiddenFinding(reading: Reading, group: readonly GroupComparison[]): Finding {
  const isNamed = group.length <= namedAtMost;
  const names = isNamed
    ? joinGroups(group.map(({ phrase }) => phrase))
    : `${countedNoun(group.length, 'group')} of ${reading.breakdown.measure.people}`;
  const where = isNamed
    ? `By ${withinSentence(reading.breakdown.strand.title)} in ${reading.area.name}.`
    : `In ${reading.area.name}: ${group.map(({ category }) => category.label).join('; ')}.`;
  const base = { kind: 'finding', figure: '[c]', direction: 'hidden' } as const;
  const finding: Finding = group.every(({ row }) => row.rate.status === 'value')
    ? {
        ...base,
        id: findingId(reading, 'comparisons-hidden'),
        text: `How ${names} compare with others is hidden to protect people. Their rates are shown.`,
        detail: where,
      }
    : {
        ...base,
        id: findingId(reading, 'hidden'),
        text: `Not shown for ${names}: numbers are hidden to protect people.`,
        detail: `${where} Hidden does not mean that nobody is affected.`,
      };
  return withFigures(
    finding,
    tallyOf(reading, group, 'groups-hidden', ({ direction }) => direction === 'hidden'),
    namesOf(group),
  );
}

/** Two groups are one comparison: "Women are 1.4 times as likely as men to … (1.3 to 1.5)." Null where it can't be made. */
export function twoGroupFinding(reading: Reading, comparisons: readonly GroupComparison[]): Finding | null {
  const [first, second] = comparisons;
  if (first?.ratio.status !== 'value' || second?.ratio.status !== 'value') return null;
  const [more, less] = first.ratio.value >= second.ratio.value ? [first, second] : [second, first];
  if (more.ratio.status !== 'value') return null;
  const { ratio } = more;
  const places = ratioDecimals([{ ratio, direction: more.direction }], mostPlaces);
  const interval = formatInterval(ratio.lower, ratio.upper, places);
  const base = { kind: 'finding', id: findingId(reading, 'two-groups'), direction: more.direction } as const;
  const ownRates = [...ownRate(reading, more), ...ownRate(reading, less)];
  const rates = `${rateWords(reading, more)}, and ${rateWords(reading, less)}.`;
  if (more.direction !== 'higher') {
    const finding: Finding = {
      ...base,
      direction: 'no-clear-difference',
      figure: '●',
      text: `There is no clear difference between ${phraseWords(first.phrase)} and ${phraseWords(second.phrase)} (${formatInterval(first.ratio.lower, first.ratio.upper, 1)}).`,
      detail: startSentence(rates),
    };
    return withFigures(finding, [...limitsOf(othersRatio(reading, first, 1)), ...ownRates], namesOf(comparisons));
  }
  const { mayBeChance } = more;
  const finding: Finding = {
    ...base,
    figure: formatNumber(ratio.value, places),
    text: `${startSentence(phraseWords(more.phrase))} ${timesAsOthers(reading.breakdown.measure, formatNumber(ratio.value, places), `${phraseWords(less.phrase)} in ${reading.area.name}`)} (${interval})${mayBeChance ? '; this may be chance.' : '.'}`,
    detail: `${startSentence(rates)}${mayBeChance ? ` ${chanceDetail(reading)}` : ''}`,
    ...(mayBeChance ? { mayBeChance } : {}),
  };
  const figures = [...othersRatio(reading, more, places), ...ownRates, ...chanceFigures(reading)];
  return withFigures(finding, figures, namesOf(comparisons));
}

/** Ratios of a group's comparisons in the order of its sentence: all values, then all limits. */
function timesFigures(reading: Reading, group: readonly ValuedComparison[], places: number): Figure[] {
  const figures = group.flatMap((comparison) => othersRatio(reading, comparison, places));
  return [...valuesOf(figures), ...limitsOf(figures)];
}

/** A group against everyone else, as figures. */
export function othersRatio(reading: Reading, { category, ratio }: GroupComparison, places: number): Figure[] {
  return ratioFigures(reading, ratio, placeOf(reading, category.code), 'versus-others', places);
}

/** A group's own rate, as a figure; sentences leave its interval out. */
export function ownRate(reading: Reading, { category, row }: GroupComparison): Figure[] {
  return valuesOf(rateFigures(reading, row.rate, placeOf(reading, category.code)));
}

/** What the groups are called, whose numbers are no estimates: "adults aged 25 to 34", "25 to 34". */
export function namesOf(group: readonly GroupComparison[]): string[] {
  return group.flatMap(({ phrase, category }) => [phraseWords(phrase), category.label]);
}

/** How many groups there are of a kind, where these are all of them. */
function tallyOf(
  reading: Reading,
  group: readonly GroupComparison[],
  estimate: TallyEstimate,
  counts: (comparison: GroupComparison) => boolean,
): Figure[] {
  const isAll = groupComparisons(reading).filter(counts).length === group.length;
  return isAll ? [tallyFigure(reading, group.length, { area: reading.area.code }, estimate)] : [];
}

/** Why a clear difference may still be chance. */
function chanceDetail(reading: Reading): string {
  const made = reading.assessment.groupScreen(reading.area.code)?.made ?? 0;
  return `It does not remain clear when all ${formatNumber(made)} comparisons made in ${reading.area.name} are weighed together.`;
}

function chanceFigures(reading: Reading): Figure[] {
  const screen = reading.assessment.groupScreen(reading.area.code);
  return screenFigures(reading, screen, placeOf(reading, everyone), 'groups').slice(0, 1);
}

function clearDetail(reading: Reading, group: readonly ValuedComparison[]): string {
  const { breakdown } = reading;
  const [first] = group;
  if (first === undefined) return '';
  const rates =
    group.length === 1
      ? startSentence(rateWords(reading, first))
      : `${startSentence(breakdown.measure.unit)} per ${formatNumber(breakdown.measure.multiplier)}: ${group.map(({ category, row }) => `${category.label} ${formatRate(row.rate)}`).join(', ')}`;
  const others = group.length === 1 ? othersRate(reading, first) : null;
  const against = others === null ? '' : `, against ${others.text} among other ${breakdown.measure.people}`;
  const caution = group.every(({ ratio }) => ratio.reliable || ratio.value === 0)
    ? ''
    : ' This rests on few people: read with care [u].';
  return `${rates}${against}.${caution}`;
}

export function rateWords({ breakdown }: Reading, { row, phrase }: GroupComparison): string {
  const { measure } = breakdown;
  return `${formatRate(row.rate)} ${measure.unit} per ${formatNumber(measure.multiplier)} ${phraseWords(phrase)}`;
}

/** The rate of everyone else of known category as it is printed, where published numbers give it; null elsewhere. */
export function othersRate(reading: Reading, { category }: GroupComparison): { text: string; figure: Figure } | null {
  const rate = rateOfOthers(reading, category.code);
  if (rate === null) return null;
  const text = formatNumber(rate, 1);
  return { text, figure: othersRateFigure(reading, text, placeOf(reading, category.code)) };
}

/** The rate of everyone but a group, per the measure's multiplier; null where a count that it is made of is not published. */
export function rateOfOthers(reading: Reading, category: string): number | null {
  const row = reading.row(category);
  const total = reading.row(known);
  if (total?.count.status !== 'value' || total.population.status !== 'value') return null;
  if (row?.count.status !== 'value' || row.population.status !== 'value') return null;
  const people = total.population.value - row.population.value;
  return people <= 0 ? null : ((total.count.value - row.count.value) / people) * reading.breakdown.measure.multiplier;
}

function intervalWords(group: readonly ValuedComparison[], places: number): string {
  const intervals = distinct(group.map(({ ratio }) => formatInterval(ratio.lower, ratio.upper, places)));
  return group.length > 1 && intervals.length === 1 ? `${intervals.join('')} each` : formatList(intervals);
}

function distinct(texts: readonly string[]): string[] {
  const unique = [...new Set(texts)];
  return unique.length === 1 ? unique : [...texts];
}

export function findingId({ breakdown, area }: Reading, part: string): string {
  return `${breakdown.measure.id}-${breakdown.strand.id}-${area.code}-${part}`;
}
