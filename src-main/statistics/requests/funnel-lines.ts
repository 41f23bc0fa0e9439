import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import { funnelRange, funnelSizes } from '../funnel-axis.ts';
import { expectedOnFunnel, funnelConfidences, shareFunnel } from '../funnel-limits.ts';
import { peopleOfRate, pooledRate } from '../rated-area.ts';
import type { Columns } from './columns.ts';
import { funnelCounts, pooledShare } from './funnel-counts.ts';
import { ratedAreas, readRateKind } from './funnel-points.ts';
import { option, readOptions } from './request-options.ts';

type Lines = Record<string, readonly unknown[]>;
type Sigmas = readonly (readonly [name: string, confidence: number])[];

const sigmas: Sigmas = [
  ['2s', funnelConfidences.inner],
  ['3s', funnelConfidences.outer],
];
const ratioTypes = z.enum(['count', 'isr']);

/** 100 points of each of the funnel's four lines. */
export function funnelLines(columns: Columns, statistic: 'proportion' | 'ratio' | 'rate', options: unknown): Lines {
  const { multiplier, type } = readOptions(options);
  const isFull = type === 'full';
  if (statistic === 'rate') return rateLines(columns, options, isFull);
  return statistic === 'ratio'
    ? ratioLines(columns, option(options, 'ratio_type', ratioTypes, 'count or isr'), multiplier ?? 100, isFull)
    : proportionLines(columns, multiplier ?? 1, isFull);
}

function proportionLines(columns: Columns, multiplier: number, isFull: boolean): Lines {
  const counts = funnelCounts(columns, 'proportion');
  const average = pooledShare(counts);
  const sizes = funnelSizes(funnelRange(counts.map(({ den }) => den)));
  const lines: Lines = { Population: sizes };
  for (const [name, confidence] of sigmas) {
    const limits = sizes.map((size) => shareFunnel(average, size, confidence));
    lines[`lower_${name}_limit`] = limits.map(({ lower }) => lower * multiplier);
    lines[`upper_${name}_limit`] = limits.map(({ upper }) => upper * multiplier);
  }
  return described({ ...lines, baseline: sizes.map(() => average * multiplier) }, 'proportion', 'Wilson', isFull);
}

function ratioLines(columns: Columns, ratioType: 'count' | 'isr' | null, multiplier: number, isFull: boolean): Lines {
  if (ratioType === null)
    throw new AppError('usage', 'For the lines of a ratio the option ratio_type is needed: count or isr.');
  const counts = funnelCounts(columns, 'ratio');
  const range = funnelRange(counts.map(({ den }) => den));
  const sizes = funnelSizes({ ...range, from: Math.floor(range.from) }, 100);
  const shown = (ratio: number) => (ratioType === 'isr' ? ratio * multiplier : ratio - 1);
  const lines: Lines = { Observed_events: sizes };
  for (const [name, confidence] of sigmas) {
    const expected = sizes.map((size) => expectedOnFunnel(size, confidence));
    lines[`lower_${name}_exp_events`] = expected.map(({ lowerLine }) => lowerLine);
    lines[`lower_${name}_limit`] = expected.map(({ lowerLine }, index) => shown((sizes[index] ?? 0) / lowerLine));
    lines[`upper_${name}_exp_events`] = expected.map(({ upperLine }) => upperLine);
    lines[`upper_${name}_limit`] = expected.map(({ upperLine }, index) => shown((sizes[index] ?? 0) / upperLine));
  }
  return described(lines, `ratio (${ratioType})`, 'Poisson', isFull);
}

function rateLines(columns: Columns, options: unknown, isFull: boolean): Lines {
  const kind = readRateKind(options);
  const areas = ratedAreas(columns).map((area) => ({ events: area.events, people: peopleOfRate(area, kind) }));
  const { from, to } = funnelRange(areas.flatMap(({ people }) => people ?? []));
  const perPerson = pooledRate(areas);
  const sizes = funnelSizes({ from: Math.floor(from * perPerson), to: Math.ceil(to * perPerson) });
  const lines: Lines = { Events: sizes };
  for (const [name, confidence] of sigmas) {
    const people = sizes.map((size) => {
      const { lowerLine, upperLine } = expectedOnFunnel(size, confidence);
      return { lower: lowerLine / perPerson, upper: upperLine / perPerson };
    });
    const rate = (events: number, yearly: number) => (events / yearly / kind.years) * kind.multiplier;
    lines[`lower_${name}_population_1_year`] = people.map(({ lower }) => lower);
    lines[`lower_${name}_limit`] = people.map(({ lower }, index) => rate(sizes[index] ?? 0, lower));
    lines[`upper_${name}_population_1_year`] = people.map(({ upper }) => upper);
    lines[`upper_${name}_limit`] = people.map(({ upper }, index) => rate(sizes[index] ?? 0, upper));
  }
  const per = new Intl.NumberFormat('en-GB').format(kind.multiplier);
  const statistic = `rate (${kind.isStandardised ? 'dsr' : 'crude'} per ${per})`;
  return described(
    { ...lines, baseline: sizes.map(() => (perPerson / kind.years) * kind.multiplier) },
    statistic,
    'Poisson',
    isFull,
  );
}

function described(lines: Lines, statistic: string, method: string, isFull: boolean): Lines {
  const rows = Object.values(lines)[0] ?? [];
  return isFull ? { ...lines, statistic: rows.map(() => statistic), method: rows.map(() => method) } : lines;
}
