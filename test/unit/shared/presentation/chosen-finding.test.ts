import { describe, expect, it } from 'vitest';
import { chosenFinding } from '../../../../shared/presentation/chosen-finding.ts';
import { sampleView } from '../../src-renderer/features/explore/sample-evidence.ts';

describe('chosenFinding', () => {
  it('leads with the strongest finding where nothing is chosen', () => {
    expect(chosenFinding(sampleView(), null)?.text).toMatch(
      /^Bangladeshi adults are 2\.1 times as likely as other adults in Ealing/,
    );
  });

  it('speaks of the chosen category, clear or not', () => {
    const finding = chosenFinding(sampleView(), '4');
    expect(finding?.direction).toBe('no-clear-difference');
    expect(finding?.text).toContain('Pakistani');
  });

  it('never tells a hidden category apart from others that are hidden', () => {
    expect(chosenFinding(sampleView(), '15')).toMatchObject({ figure: '[c]', direction: 'hidden' });
  });
});
