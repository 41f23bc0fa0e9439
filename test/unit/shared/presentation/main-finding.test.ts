import { describe, expect, it } from 'vitest';
import { mainAreaFinding, mainFinding } from '../../../../shared/presentation/main-finding.ts';
import { asReleased, sampleEvidence } from '../../../support/sample-evidence.ts';
import { sampleView } from '../../../support/sample-views.ts';

describe('mainFinding', () => {
  it('leads with one group, its interval in the detail and in the plot', () => {
    const main = mainFinding([sampleView(), sampleView('Ealing', 'sex')]);
    expect(main?.category).toBe('arab');
    expect(main?.finding).toMatchObject({
      figure: '2.0',
      text: 'Arab adults are 2.0 times as likely as other adults in Ealing to be on the housing register',
      detail:
        '20.4 applicants per 1,000 Arab adults, against 10.4 among other adults. 95% interval of the ratio 1.7 to 2.2.',
      direction: 'higher',
    });
    expect(main?.finding.plot?.reliable).toBe(true);
    expect(main?.finding.plot?.value).toBeCloseTo(1.95, 1);
  });

  it('compares two groups with each other', () => {
    expect(mainFinding([sampleView('Ealing', 'sex')])?.finding.text).toBe(
      'Women are 1.4 times as likely as men in Ealing to be on the housing register',
    );
  });

  it('never leads with what rests on few people', () => {
    const sample = sampleEvidence();
    const few = asReleased({
      ...sample,
      breakdowns: sample.breakdowns.map((breakdown) => ({
        ...breakdown,
        rows: breakdown.rows.map((row) =>
          row.versusOthers.ratio.status === 'value'
            ? { ...row, versusOthers: { ...row.versusOthers, ratio: { ...row.versusOthers.ratio, reliable: false } } }
            : row,
        ),
      })),
    });
    expect(mainFinding([sampleView('Ealing', 'ethnic-group', few)])).toBeNull();
  });
});

describe('mainAreaFinding', () => {
  it('tells of an area that is clearly different, and of no other', () => {
    expect(mainAreaFinding(sampleView('Southfield'))?.finding.text).toBe(
      'Adults in Southfield are less likely than those in the rest of Ealing to be on the housing register: 0.5 times as likely',
    );
    expect(mainAreaFinding(sampleView('Lady Margaret'))).toBeNull();
    expect(mainAreaFinding(sampleView())).toBeNull();
  });
});
