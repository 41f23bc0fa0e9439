import { describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../../../shared/model/released-evidence.ts';
import type { Released } from '../../../../shared/model/released.ts';
import { isClear } from '../../../../shared/presentation/format-estimate.ts';
import { shortFindings } from '../../../../src-main/profile/strand-section.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { sampleView } from '../../../support/sample-views.ts';

/** The sample where the differences of all groups, or all but some, may be chance. */
function doubtfulBut(sure: (category: string) => boolean): Released<MeasureEvidence> {
  const evidence = structuredClone(sampleEvidence());
  const clear = new Set(
    evidence.breakdowns.flatMap(({ rows }) =>
      rows.flatMap(({ category, versusOthers }) => (isClear(versusOthers.direction) ? [category] : [])),
    ),
  );
  for (const mark of evidence.assessment.strands.flatMap(({ others }) => others))
    mark.mayBeChance = clear.has(mark.category) && !sure(mark.category);
  return evidence;
}

const told = (evidence = sampleEvidence()) =>
  shortFindings(sampleView('Ealing', 'ethnic-group', evidence)).filter(({ direction }) => isClear(direction));

describe('shortFindings', () => {
  it('tells the four weightiest clear findings, of both directions where both are clear', () => {
    const directions = told().map(({ direction }) => direction);
    expect(directions).toHaveLength(4);
    expect(new Set(directions)).toEqual(new Set(['higher', 'lower']));
  });

  it('tells what may be chance only where fewer than four are clear', () => {
    expect(told().filter(({ mayBeChance }) => mayBeChance)).toEqual([]);
    const few = told(doubtfulBut((category) => category === 'arab' || category === 'indian'));
    expect(few.map(({ mayBeChance }) => mayBeChance === true)).toEqual([false, false, true, true]);
    expect(told(doubtfulBut(() => false))).toHaveLength(2);
  });
});
