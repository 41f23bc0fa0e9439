import { z } from 'zod';
import { directRate, directRateLimits, type DirectRate } from '../direct-rate.ts';
import { cellsOf, numbersOf, readColumns, rowCount } from './columns.ts';
import { frequencyBands, plainBands, standardOf } from './standard-bands.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { flagSchema, option, readOptions } from './request-options.ts';
import { keyColumns, rowGroups } from './row-groups.ts';
import { plainNumber, shapeAnswer } from './shape-answer.ts';

const columnName = 'the name of a column';

export const dsrRequest: EstimateMethod = {
  name: 'dsr',
  summary: 'A rate as it would be in a standard population’s ages, with Dobson’s limits; not given under 10 events.',
  source: 'Dobson and others 1991; Byar’s method in Breslow and Day 1987; OHID Fingertips technical guidance',
  inputs: {
    x: 'events in each age band; one that is missing counts as 0. Where events repeat: people who had so many',
    n: 'people in each age band',
    sp: 'the standard population of each band; if left out, the European Standard Population 2013 for 19 or 18 bands',
    ageband: 'the age band, where events repeat',
  },
  options: {
    multiplier: '100000 if left out',
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    group_by: 'columns whose rows have a rate each, such as an area',
    independent_events: 'false where the same people have events again; true if left out',
    eventfreq: 'the column of how many events each of the x people had',
    ageband: 'the column of the age band',
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, multiplier, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const times = multiplier ?? 100_000;
    const isIndependent = option(options, 'independent_events', flagSchema, 'true or false') ?? true;
    const columns = readColumns(inputs);
    const groups = rowGroups(columns, groupBy, rowCount(columns, ['x', 'n', ...groupBy]));
    const rows = {
      events: numbersOf(columns, 'x').map((events) => events ?? 0),
      people: numbersOf(columns, 'n'),
      standard: standardOf(columns, groups),
    };
    const frequency = option(options, 'eventfreq', z.string(), columnName) ?? 'eventfreq';
    const band = option(options, 'ageband', z.string(), columnName) ?? 'ageband';
    const rates = groups.map((group) =>
      directRate(
        isIndependent
          ? plainBands(group, rows)
          : frequencyBands(group, rows, cellsOf(columns, band), numbersOf(columns, frequency)),
      ),
    );
    return shapeAnswer(
      {
        rows: keyColumns(groups),
        counts: {
          total_count: rates.map(({ events }) => events),
          total_pop: rates.map(({ population }) => population),
        },
        value: rates.map(({ value }) => (value === null ? null : value * times)),
        limits: limitColumns(
          levels,
          rates.map((rate) => (at: number) => limitsTimes(rate, at, times)),
        ),
        method: {
          confidence: levelWords(levels),
          statistic: rates.map(({ value }) =>
            value === null ? 'dsr NA for total count < 10' : `dsr per ${plainNumber(times)}`,
          ),
          method: isIndependent ? 'Dobson' : 'Dobson, with confidence adjusted for non-independent events',
        },
      },
      type,
    );
  },
};

function limitsTimes(rate: DirectRate, confidence: number, times: number) {
  const limits = directRateLimits(rate, confidence);
  return limits === null ? null : { lower: limits.lower * times, upper: limits.upper * times };
}
