import { describe, expect, it } from 'vitest';
import type { JoinWarning } from '../../../../../shared/model/match-report.ts';
import { orderWarnings, warningsTitle, whyNotKept } from '../../../../../src-renderer/features/join/warning-words.ts';
import { samplePlan, sampleReport } from './sample-report.ts';

const of = (...grades: readonly JoinWarning['grade'][]): JoinWarning[] =>
  grades.map((grade, at) => ({ grade, says: String(at) }));
const fan = { fanOut: { rows: 38, added: 38, examples: [] } };

describe('the warnings of a join', () => {
  it('come worst first', () => {
    expect(orderWarnings(of('note', 'loss', 'trap', 'note')).map(({ says }) => says)).toEqual(['2', '1', '0', '3']);
  });

  it('are headed by what is to be settled', () => {
    expect(warningsTitle(of('trap', 'loss', 'note'))).toBe('One trap and one loss to settle');
    expect(warningsTitle(of('loss', 'loss'))).toBe('Two losses to know of');
    expect(warningsTitle(of('note'))).toBe('Nothing to settle, something to know');
    expect(warningsTitle([])).toBe('Nothing to settle');
  });

  it('keep a join from being committed only where it cannot be made', () => {
    expect(whyNotKept(sampleReport(10, 9))).toBeNull();
    expect(whyNotKept(sampleReport(10, 0))).toBe('Nothing matches, so nothing would be joined.');
    expect(whyNotKept(sampleReport(10, 0, { plan: { ...samplePlan, kind: 'anti' } }))).toBeNull();
    expect(whyNotKept(sampleReport(100, 90, fan))).toMatch(/^Settle first/);
    expect(whyNotKept(sampleReport(100, 90, { ...fan, plan: { ...samplePlan, many: 'first' } }))).toBeNull();
  });
});
