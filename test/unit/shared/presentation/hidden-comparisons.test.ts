import { describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../../../shared/model/released-evidence.ts';
import type { Released } from '../../../../shared/model/released.ts';
import { breakdownTable } from '../../../../shared/presentation/breakdown-table.ts';
import { breakdownTitle } from '../../../../shared/presentation/breakdown-title.ts';
import { findings } from '../../../../shared/presentation/findings.ts';
import { leadSentence } from '../../../../shared/presentation/lead-sentence.ts';
import { representationTitle } from '../../../../shared/presentation/representation-title.ts';
import { asReleased, sampleEvidence } from '../../../support/sample-evidence.ts';
import { sampleView } from '../../../support/sample-views.ts';

const view = sampleView('Ealing', 'sex', withKnownHidden(sampleEvidence()));

describe('rates that are shown while the number of known answers, and so every comparison, is hidden', () => {
  it('are not called too few', () => {
    expect(breakdownTitle(view)).toBe('Sex: comparisons are hidden to protect people');
    expect(leadSentence(view)).toBe(
      'No comparison by sex in Ealing can be shown: numbers are hidden to protect people. Rates are shown for two of two groups.',
    );
    expect(findings(view).map(({ text }) => text)).toEqual([
      'How women and men compare with others is hidden to protect people. Their rates are shown.',
    ]);
    expect(representationTitle(view)).toBe('Sex: who is over- or under-represented is hidden to protect people');
  });

  it('stand beside the rate of everyone', () => {
    const { columns, notes, rows } = breakdownTable(view);
    expect(columns.find(({ kind }) => kind === 'plot')).toMatchObject({ plot: { referenceLabel: '11.9' } });
    expect(notes).toContain('Dashed line: all adults in Ealing, whether or not their sex is known, 11.9.');
    expect(notes[0]).toMatch(/^◆ not compared; \[c\] hidden to protect people/);
    expect(rows[0]?.cells.map((cell) => (cell.kind === 'plot' ? cell.direction : cell.text))).toEqual([
      'Female',
      '1,893',
      '147,905',
      '12.8',
      '12.2 to 13.4',
      'hidden',
      '[c]',
    ]);
  });
});

function withKnownHidden(evidence: Released<MeasureEvidence>): Released<MeasureEvidence> {
  const hidden = { status: 'suppressed' } as const;
  return asReleased({
    ...evidence,
    breakdowns: evidence.breakdowns.map((breakdown) => ({
      ...breakdown,
      rows: breakdown.rows.map((row) => ({
        ...row,
        ...(['known', 'unknown'].includes(row.category)
          ? { count: hidden, rate: { quantity: 'rate' as const, ...hidden } }
          : {}),
        share: { quantity: 'share' as const, ...hidden },
        representation: { quantity: 'representation-ratio' as const, ...hidden },
        versusOthers: { ratio: { quantity: 'rate-ratio' as const, ...hidden }, direction: 'hidden' as const },
      })),
    })),
  });
}
