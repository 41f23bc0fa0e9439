import { z } from 'zod';
import { readColumns, type Columns } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { funnelLines } from './funnel-lines.ts';
import { funnelPoints, readRateKind } from './funnel-points.ts';
import { funnelSignificance } from './funnel-significance.ts';
import { option } from './request-options.ts';

const statistics = z.enum(['proportion', 'ratio', 'rate']);
const outputs = z.enum(['significance', 'limits', 'points']);

type Statistic = z.infer<typeof statistics>;
type Output = z.infer<typeof outputs>;

export const funnelsRequest: EstimateMethod = {
  name: 'funnels',
  summary: 'Which of many areas differ from their average by more than chance, and the lines of a funnel plot.',
  source: 'Spiegelhalter 2005; Breslow and Day 1987; OHID Fingertips technical guidance',
  inputs: {
    num: 'events or people counted in each area',
    den: 'people of each area; for a ratio the events expected; for a rate needed only where there are no events',
    rate: 'for a rate: the rate of each area',
  },
  options: {
    statistic: 'proportion, ratio or rate',
    output:
      'significance (where each area stands), limits (the lines) or points (of rates); if left out, limits where a proportion has a multiplier, a ratio a ratio_type or multiplier, or a rate years_of_data; points where there is no statistic',
    multiplier: 'what a rate is per; for limits, what they are times',
    rate_type: 'crude or dsr',
    ratio_type: 'for limits of a ratio: count (away from 0) or isr (times the multiplier)',
    years_of_data: 'how many years the events of rates are of',
    type: 'full (if left out) or standard',
  },
  estimate(inputs, options) {
    const columns = readColumns(inputs);
    const statistic = option(options, 'statistic', statistics, 'proportion, ratio or rate');
    const asked = option(options, 'output', outputs, 'significance, limits or points');
    return answer(columns, options, statistic, asked ?? outputOf(options, statistic));
  },
};

function answer(columns: Columns, options: unknown, statistic: Statistic | null, output: Output) {
  if (output === 'points') return funnelPoints(columns, readRateKind(options));
  if (output === 'limits') return funnelLines(columns, statistic ?? 'rate', options);
  return funnelSignificance(columns, statistic ?? 'rate', options);
}

/** What a request that does not say so must want, by the options that only one output needs. */
function outputOf(options: unknown, statistic: Statistic | null): Output {
  const has = (name: string) => option(options, name, z.unknown()) !== null;
  if (statistic === null) return 'points';
  if (statistic === 'rate') return has('years_of_data') ? 'limits' : 'significance';
  return has('multiplier') || has('ratio_type') ? 'limits' : 'significance';
}
