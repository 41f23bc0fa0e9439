import { AppError } from '../../shared/base/app-error.ts';
import { leastStandardEvents } from './direct-rate.ts';

/** An area's events with the rate that was published for them. */
export interface RatedArea {
  readonly events: number;
  readonly rate: number | null;
  readonly population: number | null;
}

export interface RateKind {
  readonly isStandardised: boolean;
  readonly multiplier: number;
  /** How many years the events were counted in. */
  readonly years: number;
}

/**
 * The people a year that an area's rate stands for, events ÷ rate, so that a standardised rate can be placed among others
 * by chance alone; its own people where it has no events. Null for a standardised rate of under 10 events. An AppError
 * 'data-impossible' where there is no rate, or for no events no population.
 */
export function peopleOfRate(
  { events, rate, population }: RatedArea,
  { isStandardised, multiplier, years }: RateKind,
): number | null {
  if (!(events >= 0))
    throw impossible(`A count of ${events} was found: numerators must be greater than or equal to zero.`);
  if (events === 0) {
    if (!(population !== null && population > 0)) {
      throw impossible(
        'An area has no events and no population: for rates, where there are 0 events for a record, the denominator must be provided.',
      );
    }
    return isStandardised ? null : population / years;
  }
  if (isStandardised && events < leastStandardEvents) return null;
  if (!(rate !== null && rate > 0)) {
    throw impossible(
      `An area of ${events} events has no rate above 0: rates must be provided for all records with events.`,
    );
  }
  return (multiplier * events) / rate / years;
}

/** The events, of all the years, for each person a year over all areas whose rate can be placed. */
export function pooledRate(areas: readonly { readonly events: number; readonly people: number | null }[]): number {
  const placed = areas.flatMap(({ events, people }) => (people === null ? [] : [{ events, people }]));
  if (placed.length === 0) {
    throw impossible('No area has 10 events or more, so there is no average to compare with. Add years or join areas.');
  }
  return placed.reduce((sum, { events }) => sum + events, 0) / placed.reduce((sum, { people }) => sum + people, 0);
}

function impossible(message: string): AppError {
  return new AppError('data-impossible', message);
}
