import { assertNever } from '../../shared/base/assert-never.ts';
import { formatNumber, shiftDecimal } from '../../shared/base/format-number.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { RestEstimate } from '../../shared/model/edition.ts';
import { bothStrands } from '../../shared/presentation/crossed-words.ts';
import { categoryOf } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { rateOfOthers } from '../../shared/presentation/finding-text.ts';
import type { CrossedReading } from '../../shared/presentation/read-crossing.ts';
import { less, numberOf, written } from '../../shared/presentation/released-formula.ts';
import { moreDecimals } from './told-figure.ts';
import type { ToldFigure } from './told-figure.ts';

/** Tells of everyone but a group, or of how many of all are known, or not known for a reason. */
export function tellRestFigure(reading: Reading, category: string, estimate: RestEstimate): ToldFigure {
  switch (estimate) {
    case 'others-rate':
      return tellOthersRate(reading, category);
    case 'share-of-all':
      return tellShareOfAll(reading, category);
    default:
      return assertNever(estimate);
  }
}

/** (All who are known − the group) ÷ (their people). */
function tellOthersRate(reading: Reading, category: string): ToldFigure {
  const { breakdown, area, row } = reading;
  const { measure, strand } = breakdown;
  const rate = rateOfOthers(reading, category);
  const per = formatNumber(measure.multiplier);
  const words = `${measure.unit} per ${per} ${measure.people}, of everyone else`;
  const group = `Everyone of known ${withinSentence(strand.title)} but ${categoryOf(reading, category).label}, ${area.name}`;
  if (rate === null) return { title: `${words}: not published`, formula: null, group, made: [], method: [] };
  const numbers = [known, category].flatMap((code) => [numberOf(row(code)?.count), numberOf(row(code)?.population)]);
  return {
    title: `${formatNumber(rate, 1 + moreDecimals)} ${words}, shown as ${formatNumber(rate, 1)}`,
    formula: written(numbers, ([all, allPeople, own, ownPeople]) => {
      return `(${all ?? ''} − ${own ?? ''}) ÷ (${allPeople ?? ''} − ${ownPeople ?? ''}) × ${per}`;
    }),
    group,
    made: [],
    method: [],
  };
}

function tellShareOfAll(reading: Reading, category: string): ToldFigure {
  const { breakdown, area, row } = reading;
  const all = numberOf(row(everyone)?.count);
  const own =
    category === unknown && row(unknown) === undefined
      ? less(all, numberOf(row(known)?.count))
      : numberOf(row(category)?.count);
  const strand = withinSentence(breakdown.strand.title);
  const { unit } = breakdown.measure;
  return shareTold({
    own,
    all,
    words:
      category === known
        ? `share of all ${unit} whose ${strand} is known`
        : category === unknown
          ? `share of all ${unit} whose ${strand} is not known`
          : `share of all ${unit} whose ${strand} is “${withinSentence(categoryOf(reading, category).label)}”`,
    group: `All ${unit}, ${area.name}`,
  });
}

/** Of how many both strands are known; `all` are those who are counted, known or not. */
export function tellCrossedShare({ crossing }: CrossedReading, all: number | null): ToldFigure {
  const { measure, whole, known: both } = crossing;
  return shareTold({
    own: numberOf(both),
    all,
    words: `share of all ${measure.unit} of whom ${withinSentence(bothStrands(crossing))} are both known`,
    group: `All ${measure.unit}, ${whole.name}`,
  });
}

interface ToldShare {
  readonly own: number | null;
  readonly all: number | null;
  readonly words: string;
  readonly group: string;
}

function shareTold({ own, all, words, group }: ToldShare): ToldFigure {
  if (own === null || all === null || all === 0) {
    return { title: `Not published: ${words}`, formula: null, group, made: [], method: [] };
  }
  const percent = shiftDecimal(own / all, 2);
  return {
    title: `${formatNumber(percent, 1 + moreDecimals)}%, ${words}, shown as ${formatNumber(percent, 1)}%`,
    formula: written([own, all], ([part, whole]) => `${part ?? ''} ÷ ${whole ?? ''}`),
    group,
    made: [],
    method: [{ term: 'Method', text: 'A share of everyone who is counted; it is no estimate and has no interval' }],
  };
}
