import { assertNever } from '../../shared/base/assert-never.ts';
import { formatInterval } from '../../shared/base/format-interval.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Bounds } from '../../shared/model/assessment.ts';
import { known, unknown } from '../../shared/model/breakdown.ts';
import type { BoundsEstimate, GroupEstimate } from '../../shared/model/edition.ts';
import type { Method, Quantity } from '../../shared/model/estimate.ts';
import { categoryOf } from '../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { figureWords } from '../../shared/presentation/figure-words.ts';
import { decimals, inPrintedUnit } from '../../shared/presentation/format-estimate.ts';
import { numberOf } from '../../shared/presentation/released-formula.ts';
import { methodNames } from '../profile/method-names.ts';
import { moreDecimals, withheld } from './told-figure.ts';
import type { ToldFigure } from './told-figure.ts';

interface BoundsKind {
  readonly of: GroupEstimate;
  readonly quantity: Quantity;
  readonly methods: readonly Method[];
}

const kinds: Readonly<Record<BoundsEstimate, BoundsKind>> = {
  'rate-bounds': { of: 'rate', quantity: 'rate', methods: ['byar', 'exact-poisson'] },
  'share-bounds': { of: 'share', quantity: 'share', methods: ['wilson'] },
  'representation-bounds': {
    of: 'representation',
    quantity: 'representation-ratio',
    methods: ['wilson-over-fixed-share'],
  },
};

/** Tells what a group's number would be if none, and if all, of those not known belonged to it (Manski 1989). */
export function tellBoundsFigure(reading: Reading, category: string, estimate: BoundsEstimate): ToldFigure {
  const { breakdown, area } = reading;
  const bounds = boundsOf(reading, category, estimate);
  const { of, quantity, methods } = kinds[estimate];
  const words = `${figureWords(reading, of, area.name)}, if none and if all of those not known belonged`;
  const group = `${categoryOf(reading, category).label}, ${area.name}`;
  if (bounds?.status !== 'value') {
    return withheld(words, group, bounds?.status ?? 'not-available');
  }
  const places = decimals[quantity] + moreDecimals;
  const printed = (lower: number, upper: number): string =>
    `${formatInterval(inPrintedUnit(quantity, lower), inPrintedUnit(quantity, upper), places)}${quantity === 'share' ? '%' : ''}`;
  const { count: missing } = numbersOf(reading, unknown);
  return {
    title: `${printed(bounds.lowest, bounds.highest)}, ${words}`,
    formula: formulaOf(reading, category, estimate),
    group,
    made: [
      { term: 'With chance', text: printed(bounds.lower, bounds.upper) },
      ...(missing === null
        ? []
        : [
            {
              term: 'Not known',
              text: `${formatNumber(missing)} ${breakdown.measure.unit} whose ${withinSentence(breakdown.strand.title)} is not known`,
            },
          ]),
    ],
    method: [
      { term: 'Method', text: 'Best and worst bounds (Manski 1989)' },
      { term: 'Interval', text: startSentence(methods.map((method) => methodNames[method]).join('; ')) },
    ],
  };
}

function boundsOf({ assessment, area }: Reading, category: string, estimate: BoundsEstimate): Bounds | undefined {
  const found = assessment.bounds(area.code, category);
  switch (estimate) {
    case 'rate-bounds':
      return found?.rate;
    case 'share-bounds':
      return found?.share;
    case 'representation-bounds':
      return found?.representation;
    default:
      return assertNever(estimate);
  }
}

/** "86 ÷ 2,910 × 1,000 to (86 + 40) ÷ 2,910 × 1,000", with what it is cut at; null where a count of it is hidden. */
function formulaOf(reading: Reading, category: string, estimate: BoundsEstimate): string | null {
  const { count: users, population: people } = numbersOf(reading, category);
  const { count: missing } = numbersOf(reading, unknown);
  const { count: sure, population: allPeople } = numbersOf(reading, known);
  if (users === null || missing === null || sure === null) return null;
  const least = formatNumber(users);
  const most = `(${least} + ${formatNumber(missing)})`;
  const total = formatNumber(sure + missing);
  switch (estimate) {
    case 'share-bounds':
      return `${least} ÷ ${total} to ${most} ÷ ${total}`;
    case 'rate-bounds': {
      if (people === null) return null;
      const { counts, multiplier } = reading.breakdown.measure;
      const rest = `÷ ${formatNumber(people)} × ${formatNumber(multiplier)}`;
      const isCut = counts !== 'events' && users <= people && users + missing > people;
      return `${least} ${rest} to ${most} ${rest}${isCut ? ', no more than everyone of the group' : ''}`;
    }
    case 'representation-bounds': {
      if (people === null || allPeople === null) return null;
      const share = `(${formatNumber(people)} ÷ ${formatNumber(allPeople)})`;
      return `(${least} ÷ ${total}) ÷ ${share} to (${most} ÷ ${total}) ÷ ${share}`;
    }
    default:
      return assertNever(estimate);
  }
}

/** Released users and people of a category; null where they are hidden or there are none. */
function numbersOf(reading: Reading, category: string): { count: number | null; population: number | null } {
  const row = reading.row(category);
  return { count: numberOf(row?.count), population: numberOf(row?.population) };
}
