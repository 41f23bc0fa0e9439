import { AppError } from '../../shared/base/app-error.ts';
import { usualConfidence, type Interval } from './interval.ts';
import { poissonInterval } from './poisson-interval.ts';

/** The people of one age band here, and the events and people of the same band in the reference population. */
export interface ReferenceBand {
  readonly population: number;
  readonly referenceEvents: number;
  readonly referencePopulation: number;
}

/**
 * The events to be expected here if each age band had the reference's rate: Σ nᵢ · xᵢ ÷ Nᵢ. A band may be empty here. An
 * AppError 'data-impossible' where a count is below 0 or a reference population is not above 0.
 */
export function expectedEvents(bands: readonly ReferenceBand[]): number {
  return bands.reduce((sum, { population, referenceEvents, referencePopulation }) => {
    if (!(population >= 0)) throw impossible(`a population of ${population}`, 'denominators must all be 0 or more');
    if (!(referenceEvents >= 0)) throw impossible(`a reference count of ${referenceEvents}`, 'it must be 0 or more');
    if (!(referencePopulation > 0)) {
      throw impossible(`a reference population of ${referencePopulation}`, 'reference populations must be above 0');
    }
    return sum + population * (referenceEvents / referencePopulation);
  }, 0);
}

/**
 * Observed ÷ expected events with exact Poisson limits under 10 events and Byar's from 10, each divided by the expected:
 * 1 is as in the reference population, whose own chance is not counted. Not calculable where nothing is expected: every
 * figure is then Infinity, or NaN where nothing was observed either.
 */
export function indirectRatio(observed: number, expected: number, confidence: number = usualConfidence): Interval {
  const { lower, upper, method } = poissonInterval(observed, confidence);
  return { value: observed / expected, lower: lower / expected, upper: upper / expected, method };
}

function impossible(found: string, rule: string): AppError {
  return new AppError('data-impossible', `An age band has ${found}: ${rule}. Check the figures of that band.`);
}
