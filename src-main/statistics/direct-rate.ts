import { AppError } from '../../shared/base/app-error.ts';
import type { Limits } from './limits.ts';
import { byarLimits } from './poisson-interval.ts';

/** Events among the people of one age band, and how many of the standard population are of it. */
export interface StandardBand {
  readonly events: number;
  readonly population: number;
  readonly standard: number;
  /** Of events that befall the same people again: how often each person had one, and how many people did. */
  readonly repeats?: readonly { readonly times: number; readonly people: number }[];
}

/** A directly standardised rate before its limits. */
export interface DirectRate {
  readonly events: number;
  readonly population: number;
  /** Events per person, in a population of the standard's ages; null where events are too few. */
  readonly value: number | null;
  readonly variance: number;
}

/** Under so many events in all, a standardised rate swings with each of them, and is not given. */
export const leastStandardEvents = 10;

/**
 * Σ wᵢ xᵢ ÷ nᵢ ÷ Σ wᵢ with its variance Σ wᵢ² xᵢ ÷ nᵢ² ÷ (Σ wᵢ)², by the sum of the weights that are given: bands under 75
 * stand for 91,000 people. Where events repeat, each person who had f of them adds f² to the variance in place of f. An
 * AppError 'data-impossible' where a count is below 0 or a population is not above 0. Dobson and others 1991.
 */
export function directRate(bands: readonly StandardBand[]): DirectRate {
  for (const band of bands) checkBand(band);
  const standard = bands.reduce((sum, band) => sum + band.standard, 0);
  const events = bands.reduce((sum, band) => sum + band.events, 0);
  const population = bands.reduce((sum, band) => sum + band.population, 0);
  const value = bands.reduce((sum, band) => sum + (band.standard * band.events) / band.population, 0) / standard;
  const variance =
    bands.reduce((sum, band) => sum + (band.standard / band.population) ** 2 * spreadOf(band), 0) / standard ** 2;
  return { events, population, value: events < leastStandardEvents ? null : value, variance };
}

/** Dobson's limits of a rate per person: rate + √(variance ÷ events) · (Byar's limit of the events − events). */
export function directRateLimits({ events, value, variance }: DirectRate, confidence: number): Limits | null {
  if (value === null) return null;
  const scale = Math.sqrt(variance / events);
  const byar = byarLimits(events, confidence);
  return { lower: value + scale * (byar.lower - events), upper: value + scale * (byar.upper - events) };
}

function spreadOf({ events, repeats }: StandardBand): number {
  return repeats === undefined ? events : repeats.reduce((sum, { times, people }) => sum + times ** 2 * people, 0);
}

function checkBand({ events, population, standard }: StandardBand): void {
  if (!(events >= 0)) {
    throw impossible(`A count of ${events} was found, and numerators must all be greater than or equal to zero.`);
  }
  if (!(population > 0)) {
    throw impossible(
      `An age band has a population of ${population}, and denominators must all be greater than zero. Join it with the next band.`,
    );
  }
  if (!(standard >= 0)) {
    throw impossible(`An age band has a standard population of ${standard}; it must be 0 or more in every band.`);
  }
}

function impossible(message: string): AppError {
  return new AppError('data-impossible', message);
}
