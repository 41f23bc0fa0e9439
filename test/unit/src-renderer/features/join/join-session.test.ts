import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptyJoinSession,
  type JoinEvent,
  planInForce,
  reduceJoins,
} from '../../../../../src-renderer/features/join/join-session.ts';
import { samplePlan } from './sample-report.ts';

const changed = (label: string): JoinEvent => ({
  kind: 'plan-changed',
  draft: 'd',
  label,
  plan: { ...samplePlan, title: label },
});
const after = (...events: readonly JoinEvent[]) => draftOf(events.reduce(reduceJoins, emptyJoinSession), 'd');

describe('a join on its way', () => {
  it('takes changes back and makes them again', () => {
    const undone = after(changed('one'), changed('two'), { kind: 'change-undone', draft: 'd' });
    expect(planInForce(undone)?.title).toBe('one');
    expect(undone.steps[undone.done]?.label).toBe('two');
    const redone = after(
      changed('one'),
      changed('two'),
      { kind: 'change-undone', draft: 'd' },
      { kind: 'change-redone', draft: 'd' },
    );
    expect(planInForce(redone)?.title).toBe('two');
  });

  it('forgets what was undone once something else is changed', () => {
    const draft = after(changed('one'), { kind: 'change-undone', draft: 'd' }, changed('other'));
    expect(draft.steps.map(({ label }) => label)).toEqual(['other']);
  });

  it('has no plan of its own before a change, nor after it is left', () => {
    expect(planInForce(after())).toBeNull();
    expect(planInForce(after(changed('one'), { kind: 'draft-left', draft: 'd' }))).toBeNull();
    expect(planInForce(after({ kind: 'change-undone', draft: 'd' }))).toBeNull();
  });
});
