import { z } from 'zod';
import { expectedEvents, indirectRatio } from '../indirect-ratio.ts';
import { poissonMethod } from '../poisson-interval.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { poissonWord } from './poisson-word.ts';
import { readReference } from './reference-rows.ts';
import { numberSchema, option, readOptions } from './request-options.ts';
import { keyColumns } from './row-groups.ts';
import { plainNumber, shapeAnswer } from './shape-answer.ts';

const statistics = z.enum(['ratio', 'rate']);

export const isrRequest: EstimateMethod = {
  name: 'isr',
  summary: 'Events observed against those expected at a reference population’s rates by age, as a ratio or a rate.',
  source: 'Breslow and Day 1987; Armitage and Berry 2002; OHID Fingertips technical guidance',
  inputs: {
    data: 'in JSON, the columns x, n and those of group_by; in a CSV these stand beside x_ref and n_ref',
    x: 'events in each age band; one that is missing counts as 0',
    n: 'people in each age band; one that is missing counts as 0',
    x_ref: 'events of the reference population in each band, in the same order',
    n_ref: 'people of the reference population in each band',
    observed_totals: 'in JSON, the columns x and those of group_by, where events are not known by age',
  },
  options: {
    statistic: 'ratio (if left out) or rate',
    refvalue: 'what a ratio is times: 1 if left out, 100 for a standardised mortality ratio',
    multiplier: 'what a rate is per: 100000 if left out',
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    group_by: 'columns whose rows have a figure each, such as an area',
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, multiplier, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const isRate = option(options, 'statistic', statistics, 'ratio or rate') === 'rate';
    const refvalue =
      option(options, 'refvalue', numberSchema.pipe(z.number().positive()), 'a number above 0, such as 100') ?? 1;
    const { groups, observed, bands } = readReference(inputs, groupBy);
    const expected = bands.map(expectedEvents);
    const rates = bands.map((group) => {
      const events = group.reduce((sum, { referenceEvents }) => sum + referenceEvents, 0);
      const people = group.reduce((sum, { referencePopulation }) => sum + referencePopulation, 0);
      return (events / people) * (multiplier ?? 100_000);
    });
    const times = (index: number) => (isRate ? (rates[index] ?? 1) : refvalue);
    return shapeAnswer(
      {
        rows: keyColumns(groups),
        counts: { observed, expected, ...(isRate ? { ref_rate: rates } : {}) },
        value: observed.map((events, index) => (events / (expected[index] ?? 0)) * times(index)),
        limits: limitColumns(
          levels,
          observed.map((events, index) => (at: number) => {
            const { lower, upper } = indirectRatio(events, expected[index] ?? 0, at);
            return { lower: lower * times(index), upper: upper * times(index) };
          }),
        ),
        method: {
          confidence: levelWords(levels),
          statistic: isRate
            ? `indirectly standardised rate per ${plainNumber(multiplier ?? 100_000)}`
            : `indirectly standardised ratio x ${plainNumber(refvalue)}`,
          method: observed.map((events) => poissonWord(poissonMethod(events))),
        },
      },
      type,
    );
  },
};
