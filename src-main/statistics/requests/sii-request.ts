import { z } from 'zod';
import { slopeIndex } from '../slope-index.ts';
import { slopeLimits, type SlopeLimits } from '../slope-limits.ts';
import { simulateSlopeLimits } from '../slope-simulation.ts';
import { readColumns } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { levelNamed, levelWords, type Level } from './levels.ts';
import { flagSchema, numberSchema, option, readOptions } from './request-options.ts';
import { keyColumns } from './row-groups.ts';
import { readSlopeLevels, repetitionWords } from './slope-words.ts';
import { rankedGroups } from './ranked-groups.ts';

const scales = ['plain', 'log', 'logit'] as const;
const kinds = ['normal', 'rate', 'proportion'] as const;
const valueType = numberSchema.pipe(z.number().int().min(0).max(2));
const repetitionsSchema = numberSchema.pipe(z.number().int().min(100).max(10_000_000));
const seedSchema = numberSchema.pipe(z.number().int());

export const siiRequest: EstimateMethod = {
  name: 'sii',
  summary: 'The slope and relative index of inequality across ordered groups, such as deprivation deciles.',
  source: 'Low and Low 2004; OHID Fingertips technical guidance',
  inputs: {
    q: 'the order of the group, 1 for the least advantaged; from 5 to 100 groups',
    pop: 'people of the group',
    val: 'its value; may be left out for a proportion with x',
    lcl: 'the lower 95% limit of the value',
    ucl: 'the upper 95% limit of the value',
    se: 'the standard error of the value, in place of lcl and ucl',
    x: 'for a proportion: how many of pop, in place of val, lcl and ucl',
  },
  options: {
    value_type: '0 for most values (if left out), 1 for a rate, 2 for a proportion',
    transform: 'true to fit rates on a log and proportions on a logit scale; false if left out',
    multiplier: '1 if left out; below 0 turns the sign where less is better',
    confidence: '0.95 if left out; one or more from 0.5 to 0.9999 or 50 to 99.99',
    uses: 'se or cl: what the uncertainty is taken from, where both are given',
    repetitions: 'how many times to simulate the limits; if left out they are found exactly',
    r_seed: 'the seed of the simulation; 1 if left out',
    group_by: 'columns whose rows have an index each',
    type: 'full (if left out) or standard',
  },
  estimate(inputs, options) {
    const { confidence, multiplier, groupBy, type } = readOptions(options);
    const kind = option(options, 'value_type', valueType, '0, 1 or 2') ?? 0;
    const isTransformed = option(options, 'transform', flagSchema, 'true or false') ?? false;
    const repetitions = option(options, 'repetitions', repetitionsSchema, 'a whole number from 100 to 10000000');
    const seed = option(options, 'r_seed', seedSchema, 'a whole number') ?? 1;
    const scale = scales[kind] ?? 'plain';
    const settings = { scale, isTransformed, multiplier: multiplier ?? 1 };
    const confidences = readSlopeLevels(confidence);
    const groups = rankedGroups(readColumns(inputs), groupBy, scale, option(options, 'uses', z.string(), 'se or cl'));
    const found = groups.map(({ ranked }) => slopeIndex(ranked, settings));
    const limits = groups.map(({ ranked }) =>
      repetitions === null
        ? confidences.map((at) => slopeLimits(ranked, settings, at))
        : simulateSlopeLimits(ranked, settings, confidences, { repetitions, seed }),
    );
    const ending = isTransformed ? '' : 'cl';
    const standard = {
      ...keyColumns(groups.map(({ group }) => group)),
      sii: found.map(({ slope }) => slope),
      rii: found.map(({ ratio }) => ratio),
      ...columnsOf(confidences, limits, (at) => levelNamed(at, 'sii_', ending), 'slope'),
      ...columnsOf(confidences, limits, (at) => levelNamed(at, 'rii_', ending), 'ratio'),
      intercept: found.map(({ intercept }) => intercept),
    };
    if (type !== 'full') return standard;
    const said = {
      indicator_type: kinds[kind],
      multiplier: settings.multiplier,
      transform: isTransformed && scale !== 'plain' ? scale : 'none',
      CI_confidence: levelWords(confidences.map((at) => ({ confidence: at }))),
      CI_method: repetitions === null ? 'exact' : `simulation ${repetitionWords(repetitions)} reps`,
    };
    return {
      ...standard,
      ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, found.map(() => value)])),
    };
  },
};

function columnsOf(
  confidences: readonly number[],
  limits: readonly (readonly SlopeLimits[])[],
  name: (confidence: number) => Level,
  of: keyof SlopeLimits,
): Record<string, readonly (number | null)[]> {
  return Object.fromEntries(
    confidences.flatMap((confidence, index) => {
      const { lower, upper } = name(confidence);
      return [
        [lower, limits.map((group) => group[index]?.[of].lower ?? null)],
        [upper, limits.map((group) => group[index]?.[of].upper ?? null)],
      ];
    }),
  );
}
