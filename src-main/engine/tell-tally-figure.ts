import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import type { AreaTallyEstimate, TallyEstimate } from '../../shared/model/edition.ts';
import type { Direction } from '../../shared/model/estimate.ts';
import { comparedAreas, hiddenAreas, shownAreas } from '../../shared/presentation/area-comparisons.ts';
import { crossedPhrase } from '../../shared/presentation/crossed-phrase.ts';
import { bothStrands } from '../../shared/presentation/crossed-words.ts';
import { categoryOf } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { groupComparisons } from '../../shared/presentation/group-comparisons.ts';
import { phraseWords } from '../../shared/presentation/group-phrase.ts';
import type { CrossedReading } from '../../shared/presentation/read-crossing.ts';
import { representationDirection } from '../../shared/presentation/representation-table.ts';
import type { ToldFigure } from './told-figure.ts';

interface TalliedGroup {
  readonly name: string;
  /** Against everyone else. */
  readonly direction: Direction;
  readonly mayBeChance: boolean;
  readonly isCountHidden: boolean;
  /** Whether it is published how it compares. */
  readonly isCompared: boolean;
  readonly isReliable: boolean;
  /** Its share of users against its share of people; null where that is not looked at. */
  readonly represented: Direction | null;
}

interface Tally {
  /** What the groups have in common: "clearly above other adults in Ealing". */
  readonly words: (others: string) => string;
  readonly counts: (group: TalliedGroup) => boolean;
}

const tallies: Readonly<Record<TallyEstimate, Tally>> = {
  groups: { words: () => 'in all', counts: () => true },
  'groups-higher': {
    words: (others) => `clearly above ${others}`,
    counts: ({ direction, mayBeChance }) => direction === 'higher' && !mayBeChance,
  },
  'groups-lower': {
    words: (others) => `clearly below ${others}`,
    counts: ({ direction, mayBeChance }) => direction === 'lower' && !mayBeChance,
  },
  'groups-may-be-chance': {
    words: (others) => `that differ from ${others}, which may be chance`,
    counts: ({ mayBeChance }) => mayBeChance,
  },
  'groups-unclear': {
    words: (others) => `without a clear difference to ${others}`,
    counts: ({ direction }) => direction === 'no-clear-difference',
  },
  'groups-too-few': {
    words: () => 'with too few people to compare',
    counts: ({ direction }) => direction === 'too-few',
  },
  'groups-not-comparable': {
    words: () => 'that can’t be compared',
    counts: ({ direction }) => direction === 'not-comparable',
  },
  'groups-hidden': {
    words: () => 'whose comparison is hidden to protect people',
    counts: ({ direction }) => direction === 'hidden',
  },
  'groups-count-hidden': {
    words: () => 'whose number is hidden to protect people',
    counts: ({ isCountHidden }) => isCountHidden,
  },
  'groups-compared': { words: () => 'that can be compared', counts: ({ isCompared }) => isCompared },
  'groups-reliable': {
    words: () => 'that can be compared and rest on enough people',
    counts: ({ isCompared, isReliable }) => isCompared && isReliable,
  },
  'groups-over-represented': {
    words: () => 'clearly over-represented',
    counts: ({ represented }) => represented === 'higher',
  },
  'groups-under-represented': {
    words: () => 'clearly under-represented',
    counts: ({ represented }) => represented === 'lower',
  },
  'groups-as-represented': {
    words: () => 'without a clear difference between their shares',
    counts: ({ represented }) => represented === 'no-clear-difference',
  },
  'groups-not-told': {
    words: () => 'hidden or not known well enough',
    counts: ({ represented }) => represented === 'hidden' || represented === 'not-comparable',
  },
};

const clearMethod = {
  term: 'Method',
  text: 'A difference is clear where the 95% interval of the ratio leaves out 1. It may be chance where it does not remain when all comparisons are weighed together (Benjamini and Hochberg 1995, 5%).',
};

/** Tells how many groups of one or more strands in an area may be told of in a way, and which they are. */
export function tellTallyFigure(readings: readonly Reading[], estimate: TallyEstimate): ToldFigure {
  const [first] = readings;
  const strands = formatList(readings.map(({ breakdown }) => withinSentence(breakdown.strand.title)));
  const groups = readings.flatMap((reading) =>
    groupComparisons(reading).map(({ phrase, row, direction, mayBeChance }): TalliedGroup => ({
      name: phraseWords(phrase),
      direction,
      mayBeChance,
      isCountHidden: row.count.status === 'suppressed',
      isCompared: row.versusOthers.ratio.status === 'value',
      isReliable: row.rate.status === 'value' && row.rate.reliable,
      represented: representationDirection(row.representation),
    })),
  );
  const place = first?.area.name ?? '';
  return told(groups, estimate, `other ${first?.breakdown.measure.people ?? ''} in ${place}`, `${strands}, ${place}`);
}

/** The same of two strands at once. */
export function tellCrossedTally({ crossing }: CrossedReading, estimate: TallyEstimate): ToldFigure {
  const { measure, whole, cells } = crossing;
  const groups = cells.map(({ categories, count, rate, versusOthers }): TalliedGroup => ({
    name: phraseWords(crossedPhrase(crossing, categories)),
    direction: versusOthers.direction,
    mayBeChance: false,
    isCountHidden: count.status === 'suppressed',
    isCompared: versusOthers.ratio.status === 'value',
    isReliable: rate.status === 'value' && rate.reliable,
    represented: null,
  }));
  const strands = withinSentence(bothStrands(crossing));
  return told(groups, estimate, `other ${measure.people} in ${whole.name}`, `${strands}, ${whole.name}`);
}

/** Tells for how many areas it is published how a group of them compares, or is hidden, and which they are. */
export function tellAreaTally(reading: Reading, category: string, estimate: AreaTallyEstimate): ToldFigure {
  const { whole, parts } = reading;
  const found =
    estimate === 'areas-hidden'
      ? hiddenAreas(reading, category)
      : comparedAreas(shownAreas(reading, category)).map(({ area }) => area);
  const words = estimate === 'areas-hidden' ? 'whose rate is hidden to protect people' : 'that can be compared';
  return {
    title: `${formatNumber(found.length)} ${found.length === 1 ? 'area' : 'areas'} ${words}`,
    formula: null,
    group: `${categoryOf(reading, category).label}, every area of ${whole.name}`,
    made: [
      { term: 'Counted', text: found.length === 0 ? 'None' : found.map(({ name }) => name).join('; ') },
      { term: 'Of', text: `${formatNumber(parts.length)} areas` },
    ],
    method: [],
  };
}

function told(groups: readonly TalliedGroup[], estimate: TallyEstimate, others: string, by: string): ToldFigure {
  const { words, counts } = tallies[estimate];
  const found = groups.filter(counts);
  return {
    title: `${formatNumber(found.length)} ${found.length === 1 ? 'group' : 'groups'} ${words(others)}`,
    formula: null,
    group: `All groups by ${by}`,
    made: [
      { term: 'Counted', text: found.length === 0 ? 'None' : found.map(({ name }) => name).join('; ') },
      ...(found.length === groups.length ? [] : [{ term: 'Of', text: `${formatNumber(groups.length)} groups` }]),
    ],
    method: estimate === 'groups' ? [] : [clearMethod],
  };
}
