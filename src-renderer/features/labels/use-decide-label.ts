import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Harmonised } from '../../../shared/model/code-list.ts';
import type { LabelReview } from '../../../shared/model/label-review.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { isOpen } from './label-groups.ts';
import type { Reviewed } from './label-groups.ts';

export interface ReviewedColumn {
  readonly dataset: string;
  readonly column: string;
  readonly list?: string;
}

interface Change {
  readonly label: string;
  /** What it shall mean; null where the rules shall read it again. */
  readonly meaning: Harmonised | null;
  /** How it was read before, which undo brings back. */
  readonly before: Reviewed;
  readonly isUndo: boolean;
}

export interface DecideLabel {
  readonly decide: (before: Reviewed, meaning: Harmonised | null) => void;
  /** Takes the last change back; null where there is none. */
  readonly undo: (() => void) | null;
  /** The label that is being decided. */
  readonly pending: string | null;
  readonly failure: { readonly label: string; readonly text: string } | null;
}

/** Decides what labels mean, one after the other, each with its undo; a refusal is told at its label. */
export function useDecideLabel(column: ReviewedColumn): DecideLabel {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const [past, setPast] = useState<readonly Change[]>([]);
  const change = useMutation({
    scope: { id: 'labels' },
    mutationFn: ({ label, meaning }: Change) =>
      meaning === null
        ? client.labels.undo({ ...column, label })
        : client.labels.decide({ ...column, label, meaning: unsettled(meaning) }),
    onSuccess: async (review, done) => {
      cache.setQueryData(queries.labels.review.queryKey({ input: column }), review);
      const says = sayChange(review, done);
      announce(`${says} ${leftWords(review)}`);
      const back = wayBack(review, done);
      setPast((changes) => (done.isUndo ? changes.slice(0, -1) : [...changes, back]));
      dispatch({ kind: 'toast-shown', text: says, ...(done.isUndo ? {} : { undo: () => change.mutate(back) }) });
      await cache.invalidateQueries();
    },
  });
  const last = past.at(-1);
  return {
    undo: last === undefined || change.isPending ? null : () => change.mutate(last),
    decide: (before, meaning) => {
      if (before.label !== null) change.mutate({ label: before.label, meaning, before, isUndo: false });
    },
    pending: change.isPending ? change.variables.label : null,
    failure: change.isError ? { label: change.variables.label, text: failureText(change.error) } : null,
  };
}

/** A decision is said in full, never as a guess. */
function unsettled(meaning: Harmonised): Harmonised {
  return meaning.kind === 'guess' ? { kind: 'category', code: meaning.code, how: 'saved' } : meaning;
}

/** What takes a change back: the decision before it, or the rules where there was none. */
function wayBack(review: LabelReview, { label, before }: Change): Change {
  const now = review.labels.find((each) => each.label === label) ?? before;
  return { label, meaning: before.decided ? before.meaning : null, before: now, isUndo: true };
}

function sayChange(review: LabelReview, { label, meaning }: Change): string {
  const now = review.labels.find((each) => each.label === label);
  if (meaning !== null) return `“${label}” means: ${now?.says ?? 'decided'}.`;
  return now?.confidence === 'settled'
    ? `“${label}” is still read as decided for another list.`
    : `“${label}” is read by the rules again.`;
}

function leftWords(review: LabelReview): string {
  const left = review.labels.filter(isOpen).length;
  return left === 0 ? 'Nothing is left to decide.' : `${String(left)} left to decide.`;
}
