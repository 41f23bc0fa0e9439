import type { Choice, Confidence } from '../../../shared/model/import-plan.ts';
import type { Draft } from './import-session.ts';

/** A choice as it is shown: how sure it is, and what tells it from the others. */
export interface ShownChoice {
  readonly key: string;
  readonly choice: Choice;
  readonly confidence: Confidence;
  /** It was confirmed as it stands; it keeps its place in the list. */
  readonly isConfirmed: boolean;
}

const order = { unsure: 0, likely: 1, settled: 2, certain: 3 } as const satisfies Record<Confidence, number>;

export function choiceKey({ topic, column }: Pick<Choice, 'topic' | 'column'>): string {
  return column === undefined ? topic : `${topic} of ${column}`;
}

/**
 * The choices in force. A file that is read as told is wholly settled; only what differs from Strand's own inference, or
 * was confirmed, is shown as settled by the officer: the rest keeps its evidence.
 */
export function shownChoices(
  now: readonly Choice[],
  inferred: readonly Choice[],
  draft: Pick<Draft, 'confirmed'>,
): readonly ShownChoice[] {
  const first = new Map(inferred.map((choice) => [choiceKey(choice), choice]));
  return now.map((choice) => {
    const key = choiceKey(choice);
    const before = first.get(key);
    const evidence =
      choice.confidence !== 'settled' || before?.value !== choice.value
        ? choice
        : { ...choice, because: before.because, confidence: before.confidence };
    const isConfirmed = draft.confirmed.includes(key);
    return { key, choice: evidence, confidence: isConfirmed ? 'settled' : evidence.confidence, isConfirmed };
  });
}

/** The most columns that are listed one by one before anyone asks for the rest. */
const mostColumns = 12;

/**
 * The choices in the order in which they are shown: what may need a look first, least sure first. Of what columns are for,
 * only those that Strand is unsure of are listed, and no more than a few; the rest is folded until it is asked for. A
 * choice that is confirmed keeps its place.
 */
export function orderedChoices(shown: readonly ShownChoice[]): {
  readonly listed: readonly ShownChoice[];
  readonly folded: readonly ShownChoice[];
} {
  const rank = ({ choice }: ShownChoice): number =>
    order[choice.confidence] * 2 + (choice.column === undefined ? 0 : 1);
  const others = shown.filter((one) => !isRole(one));
  const roles = shown.filter(isRole).toSorted((left, right) => rank(left) - rank(right));
  const unsure = roles.filter(({ choice }) => choice.confidence === 'unsure').slice(0, mostColumns);
  return {
    listed: [...others, ...unsure].toSorted((left, right) => rank(left) - rank(right)),
    folded: roles.slice(unsure.length),
  };
}

/** The choices that somebody should look at: a likely role shows itself in the table. */
export function choicesToCheck(shown: readonly ShownChoice[]): readonly ShownChoice[] {
  return shown.filter((one) => one.confidence === 'unsure' || (one.confidence === 'likely' && !isRole(one)));
}

function isRole({ choice }: ShownChoice): boolean {
  return choice.topic === 'role';
}
