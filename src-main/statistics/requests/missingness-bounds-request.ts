import { AppError } from '../../../shared/base/app-error.ts';
import { type MissingnessBounds, rateBounds, shareBounds } from '../missingness-bounds.ts';
import { readColumns } from './columns.ts';
import { readConfidence, readMultiplier } from './comparison-options.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { readOptions } from './request-options.ts';
import { rowByRow } from './row-by-row.ts';

export const missingnessBoundsRequest: EstimateMethod = {
  name: 'missingness-bounds',
  summary:
    'What a share or a rate would be if none, and if all, of those whose group is not stated belonged to the group, without chance and with it.',
  source: 'Manski 1989; Wilson limits of shares, exact or Byar’s limits of rates',
  inputs: {
    x: 'people counted in the group',
    known: 'all people counted whose group is known, those of this group among them; may be left out for a rate',
    not_stated: 'people counted whose group is not stated',
    population: 'everyone of the group, for bounds of its rate; left out for bounds of its share of those counted',
  },
  options: {
    multiplier: 'a share is of 1, and a rate per 100000, if left out',
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100',
  },
  estimate(inputs, options) {
    const confidence = readConfidence(options);
    const columns = readColumns(inputs);
    if (columns['population'] === undefined) {
      const times = readOptions(options).multiplier ?? 1;
      return rowByRow(inputs, ['x', 'known', 'not_stated'], (numberOf) => {
        const [group, known] = [numberOf('x'), numberOf('known')];
        refuseMoreThanKnown(group, known);
        const bounds = shareBounds({ group, known, notStated: numberOf('not_stated') }, confidence);
        return bounded(group / known, bounds, times);
      });
    }
    const multiplier = readMultiplier(options);
    const isKnownGiven = columns['known'] !== undefined;
    const names = ['x', 'not_stated', 'population', ...(isKnownGiven ? (['known'] as const) : [])] as const;
    return rowByRow(inputs, names, (numberOf) => {
      const group = numberOf('x');
      const users = { group, known: isKnownGiven ? numberOf('known') : group, notStated: numberOf('not_stated') };
      refuseMoreThanKnown(group, users.known);
      const population = numberOf('population');
      return bounded(group / population, rateBounds(users, population, 1, confidence), multiplier);
    });
  },
};

function refuseMoreThanKnown(group: number, known: number): void {
  if (group <= known) return;
  throw new AppError(
    'data-impossible',
    `A group of ${group} was found among ${known} whose group is known. Check that "known" counts those of every group, this one among them.`,
    { column: 'known' },
  );
}

/** The figure as recorded, both bounds, and the limits that also allow for chance. */
function bounded(recorded: number, { lowest, highest }: MissingnessBounds, times: number) {
  return {
    value: recorded * times,
    lowest: lowest.value * times,
    highest: highest.value * times,
    lowest_lower: lowest.lower * times,
    lowest_upper: lowest.upper * times,
    highest_lower: highest.lower * times,
    highest_upper: highest.upper * times,
  };
}
