import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import { peopleOfRate, type RateKind, type RatedArea } from '../rated-area.ts';
import { numbersIfAny, numbersOf, rowCount, type Columns } from './columns.ts';
import { numberSchema, option } from './request-options.ts';

const rateTypes = z.enum(['crude', 'dsr']);
const years = numberSchema.pipe(z.number().positive());
const multipliers = numberSchema.pipe(z.number().positive());

/** What a request says of its rates; an AppError 'usage' where it leaves out what they cannot be read without. */
export function readRateKind(options: unknown, usualYears: number | null = null): RateKind {
  const rateType = option(options, 'rate_type', rateTypes, 'crude or dsr');
  const multiplier = option(options, 'multiplier', multipliers, 'a number above 0, such as 100000');
  const span = option(options, 'years_of_data', years, 'a number above 0') ?? usualYears;
  if (rateType === null || multiplier === null || span === null) {
    const missing = [
      ...(rateType === null ? ['rate_type'] : []),
      ...(multiplier === null ? ['multiplier'] : []),
      ...(span === null ? ['years_of_data'] : []),
    ];
    throw new AppError('usage', `For a funnel of rates these options are needed too: ${missing.join(', ')}.`);
  }
  return { isStandardised: rateType === 'dsr', multiplier, years: span };
}

/** The areas of a request for a funnel of rates. */
export function ratedAreas(columns: Columns): RatedArea[] {
  const events = numbersOf(columns, 'num');
  const rates = numbersOf(columns, 'rate');
  const people = numbersIfAny(columns, 'den');
  rowCount(columns, ['num', 'rate', ...(people === null ? [] : ['den'])]);
  return events.map((count, row) => {
    if (count === null) {
      throw new AppError(
        'data-impossible',
        `Row ${row + 1} has no count: for rates, numerators must be provided for all records, even when their values are zero.`,
        { row: row + 1, column: 'num' },
      );
    }
    return { events: count, rate: rates[row] ?? null, population: people?.[row] ?? null };
  });
}

/** Each area's rate with the people a year that it stands for, to be drawn among the funnel's lines. */
export function funnelPoints(columns: Columns, kind: RateKind): Record<string, readonly unknown[]> {
  const areas = ratedAreas(columns);
  const people = areas.map((area) => peopleOfRate(area, kind));
  return {
    ...columns,
    rate_chart: areas.map(({ rate }, row) => (people[row] === null ? null : rate)),
    denominator_derived: people,
  };
}
