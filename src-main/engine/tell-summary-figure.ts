import { assertNever } from '../../shared/base/assert-never.ts';
import { AppError } from '../../shared/base/app-error.ts';
import { formatInterval } from '../../shared/base/format-interval.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { StrandSummary } from '../../shared/model/assessment.ts';
import type { SummaryEstimate } from '../../shared/model/edition.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { categoryOf } from '../../shared/presentation/evidence-view.ts';
import { figureWords } from '../../shared/presentation/figure-words.ts';
import { methodNames } from '../profile/method-names.ts';
import { tellAssociation } from './tell-association.ts';
import { tellGap } from './tell-gap.ts';
import { moreDecimals, withheld } from './told-figure.ts';
import type { ToldFigure } from './told-figure.ts';

type Parity = Extract<StrandSummary['parity'], { status: 'value' }>;

/** A group that has people, with its released counts. */
interface SummedGroup {
  readonly label: string;
  readonly category: string;
  readonly users: number;
  readonly people: number;
  readonly isReliable: boolean;
}

/** Tells of a number of all groups of a strand together. Throws `unknown-name` where the strand was not assessed. */
export function tellSummaryFigure(reading: Reading, estimate: SummaryEstimate): ToldFigure {
  const { area, breakdown, assessment } = reading;
  const summary = assessment.summary(area.code);
  if (summary === undefined) {
    throw new AppError('unknown-name', `${breakdown.strand.title} was not assessed as a whole in ${area.name}.`);
  }
  switch (estimate) {
    case 'disparity':
      return tellDisparity(reading, summary.disparity);
    case 'parity-gap':
    case 'parity-ratio':
      return tellParity(reading, summary.parity, estimate);
    case 'group-gap':
    case 'group-gap-ratio':
      return tellGap(reading, summary.gap, estimate);
    case 'chi-square':
    case 'degrees-of-freedom':
    case 'p-value':
    case 'cramers-v':
      return tellAssociation(reading, summary.association, estimate);
    default:
      return assertNever(estimate);
  }
}

function tellDisparity(reading: Reading, disparity: StrandSummary['disparity']): ToldFigure {
  const { breakdown, area } = reading;
  const { measure, strand } = breakdown;
  const words = 'index of disparity';
  const group = `All groups by ${withinSentence(strand.title)}, ${area.name}`;
  if (disparity.status !== 'value') return withheld(words, group, disparity.status);
  const groups = groupsOf(reading);
  const [users, people] = totalsOf(groups);
  const per = formatNumber(measure.multiplier);
  const rateOf = (of: number, among: number): string => formatNumber((of / among) * measure.multiplier, moreDecimals);
  const all = rateOf(users, people);
  return {
    title: `${formatNumber(disparity.index, 1 + moreDecimals)}, ${words}, shown as ${formatNumber(disparity.index, 1)}`,
    formula: `(mean distance of the rates of ${formatNumber(disparity.groups)} groups from ${all}) ÷ ${all} × 100`,
    group,
    made: [
      {
        term: 'Rate of all',
        text: `${formatNumber(users)} ÷ ${formatNumber(people)} × ${per} = ${all}, of those whose ${withinSentence(strand.title)} is known`,
      },
    ],
    method: [
      {
        term: 'Method',
        text: 'Pearcy and Keppel (2002), each group counting the same; it has no agreed interval',
      },
      {
        term: 'Made from',
        text: groups
          .map(
            (each) =>
              `${each.label} ${rateOf(each.users, each.people)} (${formatNumber(each.users)} ÷ ${formatNumber(each.people)})`,
          )
          .join('; '),
      },
    ],
  };
}

function tellParity(
  reading: Reading,
  parity: StrandSummary['parity'],
  estimate: 'parity-gap' | 'parity-ratio',
): ToldFigure {
  const { breakdown, area } = reading;
  const { unit, people } = breakdown.measure;
  const isGap = estimate === 'parity-gap';
  const words = isGap ? `share of ${unit} less share of ${people}` : figureWords(reading, 'representation', area.name);
  if (parity.status !== 'value') {
    return withheld(words, `All groups by ${withinSentence(breakdown.strand.title)}, ${area.name}`, parity.status);
  }
  const groups = groupsOf(reading);
  const { value, lower, upper } = isGap ? parity.absolute : parity.relative;
  const places = isGap ? 1 : 2;
  const told = formatNumber(value, places + moreDecimals);
  return {
    title: `${told}${isGap ? ' percentage points' : ''}, ${words}, shown as ${formatNumber(value, places)}`,
    formula: parityFormula(groups, parity, isGap),
    group: `${categoryOf(reading, parity.category).label}, ${area.name}`,
    made: [
      {
        term: '95% interval',
        text: `${formatInterval(lower, upper, places + moreDecimals)}${isGap ? ' percentage points' : ''}`,
      },
    ],
    method: [
      {
        term: 'Interval',
        text: isGap
          ? 'Wilson score of the users’ share, less the population’s share (Wilson 1927)'
          : startSentence(methodNames['wilson-over-fixed-share']),
      },
      { term: 'Widest gap of', text: gapsText(groups) },
    ],
  };
}

function parityFormula(groups: readonly SummedGroup[], { category }: Parity, isGap: boolean): string | null {
  const own = groups.find((group) => group.category === category);
  if (own === undefined) return null;
  const [users, people] = totalsOf(groups).map((total) => formatNumber(total));
  const shares = [`${formatNumber(own.users)} ÷ ${users ?? ''}`, `${formatNumber(own.people)} ÷ ${people ?? ''}`];
  return isGap ? `(${shares.join(' − ')}) × 100` : `(${shares.join(') ÷ (')})`;
}

/** The gaps, of groups that rest on enough people, that the widest was chosen from: "Irish −3.7; Roma 0.4 percentage points". */
function gapsText(groups: readonly SummedGroup[]): string {
  const [users, people] = totalsOf(groups);
  const gaps = groups
    .filter(({ isReliable }) => isReliable)
    .map((group) => `${group.label} ${formatNumber((group.users / users - group.people / people) * 100, 1)}`);
  return `${gaps.join('; ')} percentage points`;
}

/** The groups that have people, by their released counts; a summary is only made where all of these are printed. */
function groupsOf({ categories, row }: Reading): SummedGroup[] {
  return categories.flatMap(({ code, label }) => {
    const found = row(code);
    if (found?.count.status !== 'value' || found.population.status !== 'value' || found.population.value === 0) {
      return [];
    }
    const isReliable = found.rate.status === 'value' && found.rate.reliable;
    return [{ label, category: code, users: found.count.value, people: found.population.value, isReliable }];
  });
}

function totalsOf(groups: readonly SummedGroup[]): [users: number, people: number] {
  return [groups.reduce((sum, { users }) => sum + users, 0), groups.reduce((sum, { people }) => sum + people, 0)];
}
