import type { Cardinality, JoinKind, JoinPlan, Normaliser } from '../../../shared/model/join-plan.ts';

interface Worded<T extends string> {
  readonly id: T;
  readonly title: string;
  readonly detail?: string;
}

/** What is made equal before keys are compared, in the words of a checkbox. */
export const normaliserOptions: readonly Worded<Normaliser>[] = [
  { id: 'case', title: 'Capital letters' },
  { id: 'spacing', title: 'Spaces' },
  { id: 'accents', title: 'Accents' },
  { id: 'punctuation', title: 'Full stops, hyphens and apostrophes' },
  { id: 'postcode', title: 'Any spelling of a postcode' },
  { id: 'number', title: 'Leading zeros and “.0” of numbers' },
  { id: 'area-name', title: 'What area names leave out: “Saint”, “and”, “Ward”' },
];

export const kindOptions: readonly Worded<JoinKind>[] = [
  { id: 'left', title: 'Every row of the left' },
  { id: 'inner', title: 'Only rows that match' },
  { id: 'full', title: 'Every row of both' },
  { id: 'anti', title: 'Only rows of the left that match nothing' },
  { id: 'nearest-in-time', title: 'Every row of the left, with the nearest in time' },
];

export const manyOptions: readonly Worded<JoinPlan['many']>[] = [
  { id: 'refuse', title: 'Refuse: nothing may be repeated' },
  { id: 'first', title: 'Take the first' },
  { id: 'largest', title: 'Take the one of most weight [e]' },
  { id: 'leave-unmatched', title: 'Leave the row unmatched' },
  { id: 'repeat', title: 'Repeat the row for each' },
];

export const cardinalityOptions: readonly Worded<Cardinality>[] = [
  { id: 'many-to-one', title: 'Many left rows to one right row' },
  { id: 'one-to-one', title: 'One to one' },
  { id: 'one-to-many', title: 'One left row to many right rows' },
  { id: 'many-to-many', title: 'Many to many' },
];

export const directionOptions: readonly Worded<NonNullable<JoinPlan['time']>['direction']>[] = [
  { id: 'before', title: 'The last on or before' },
  { id: 'after', title: 'The first on or after' },
  { id: 'either', title: 'The nearest, before or after' },
];

export const methodOptions: readonly Worded<'exact' | 'best-fit' | 'change'>[] = [
  { id: 'exact', title: 'Each lies wholly in its value' },
  { id: 'best-fit', title: 'Best fit', detail: 'counts whole where most of it lies' },
  { id: 'change', title: 'Codes of two years' },
];

/** What can be done with a row that meets several: the weight of a lookup is needed to take the largest. */
export function manyChoices(plan: JoinPlan): readonly Worded<JoinPlan['many']>[] {
  const hasWeight = plan.on.some((pair) => pair.by === 'key' && pair.through?.weight !== undefined);
  return manyOptions.filter(({ id }) => id !== 'largest' || hasWeight || plan.many === 'largest');
}
