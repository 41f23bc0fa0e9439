import { assertNever } from '../../../shared/base/assert-never.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';

/** One change of a plan: what it was, and the plan that came of it. */
export interface PlanStep {
  readonly label: string;
  readonly plan: JoinPlan;
}

/** What the officer has made of one join so far. */
export interface JoinDraft {
  readonly steps: readonly PlanStep[];
  /** How many of the steps are in force; the rest were undone. */
  readonly done: number;
}

export interface JoinSession {
  /** By the two tables of a new join, or the id of one that is changed. */
  readonly drafts: Readonly<Record<string, JoinDraft>>;
  /** The join that was taken out last, so that it can be put back. */
  readonly removed: { readonly workspace: string; readonly plan: JoinPlan } | null;
}

export type JoinEvent =
  | { readonly kind: 'plan-changed'; readonly draft: string; readonly label: string; readonly plan: JoinPlan }
  | { readonly kind: 'change-undone'; readonly draft: string }
  | { readonly kind: 'change-redone'; readonly draft: string }
  | { readonly kind: 'draft-left'; readonly draft: string }
  | { readonly kind: 'join-removed'; readonly workspace: string; readonly plan: JoinPlan }
  | { readonly kind: 'removal-settled' };

export const emptyJoinSession: JoinSession = { drafts: {}, removed: null };
export const emptyDraft: JoinDraft = { steps: [], done: 0 };

export function draftOf(session: JoinSession, draft: string): JoinDraft {
  return session.drafts[draft] ?? emptyDraft;
}

/** The plan in force; null where nothing was changed. */
export function planInForce({ steps, done }: JoinDraft): JoinPlan | null {
  return steps[done - 1]?.plan ?? null;
}

export function reduceJoins(session: JoinSession, event: JoinEvent): JoinSession {
  switch (event.kind) {
    case 'plan-changed': {
      const { steps, done } = draftOf(session, event.draft);
      const kept = steps.slice(0, done);
      return withDraft(session, event.draft, {
        steps: [...kept, { label: event.label, plan: event.plan }],
        done: done + 1,
      });
    }
    case 'change-undone': {
      const draft = draftOf(session, event.draft);
      return withDraft(session, event.draft, { ...draft, done: Math.max(0, draft.done - 1) });
    }
    case 'change-redone': {
      const draft = draftOf(session, event.draft);
      return withDraft(session, event.draft, { ...draft, done: Math.min(draft.steps.length, draft.done + 1) });
    }
    case 'draft-left':
      return {
        ...session,
        drafts: Object.fromEntries(Object.entries(session.drafts).filter(([draft]) => draft !== event.draft)),
      };
    case 'join-removed':
      return { ...session, removed: { workspace: event.workspace, plan: event.plan } };
    case 'removal-settled':
      return { ...session, removed: null };
    default:
      return assertNever(event);
  }
}

function withDraft(session: JoinSession, draft: string, changed: JoinDraft): JoinSession {
  return { ...session, drafts: { ...session.drafts, [draft]: changed } };
}
