import { describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../../../shared/model/released-evidence.ts';
import type { Released } from '../../../../shared/model/released.ts';
import { benchmarkFinding } from '../../../../shared/presentation/benchmark-finding.ts';
import { benchmarkTable } from '../../../../shared/presentation/benchmark-table.ts';
import { boundsTable } from '../../../../shared/presentation/bounds-table.ts';
import { boundsWords } from '../../../../shared/presentation/bounds-words.ts';
import { breakdownTable } from '../../../../shared/presentation/breakdown-table.ts';
import { breakdownTitle } from '../../../../shared/presentation/breakdown-title.ts';
import { findings } from '../../../../shared/presentation/findings.ts';
import { leadSentence } from '../../../../shared/presentation/lead-sentence.ts';
import { mainFinding } from '../../../../shared/presentation/main-finding.ts';
import { screenSentence } from '../../../../shared/presentation/screen-words.ts';
import { summaryParagraph } from '../../../../shared/presentation/summary-words.ts';
import { compareBenchmarks } from '../../../../src-main/statistics/compare-benchmarks.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { hiddenEvidence, sampleView } from '../../../support/sample-views.ts';

/** The sample evidence with every clear difference in doubt. */
function doubtful(): Released<MeasureEvidence> {
  const evidence = structuredClone(sampleEvidence());
  for (const { strand, others } of evidence.assessment.strands) {
    const rows = evidence.breakdowns.find((breakdown) => breakdown.strand.id === strand)?.rows ?? [];
    for (const cell of others) {
      const row = rows.find(({ area, category }) => area === cell.area && category === cell.category);
      cell.mayBeChance = row?.versusOthers.direction !== 'no-clear-difference';
    }
  }
  return evidence;
}

describe('bounds', () => {
  it('stand beside each estimate of the table, from none to all of those not known', () => {
    const table = boundsTable(sampleView());
    expect(table?.columns.map(({ title }) => title)).toEqual([
      'Ethnic group',
      'Per 1,000',
      'Rate, none to all',
      'Share of applicants',
      'Share, none to all',
      'Ratio of shares',
      'Ratio, none to all',
    ]);
    const arab = table?.rows.find(({ key }) => key === 'arab');
    expect(arab?.cells.map((cell) => (cell.kind === 'plot' ? '' : cell.text))).toEqual([
      'Arab',
      '20.4',
      '20.4 to 44.2',
      '8.2%',
      '7.5 to 16.3',
      '1.9',
      '1.7 to 3.7',
    ]);
    expect(table?.notes.at(-1)).toContain('all of the 303 applicants whose ethnic group is not known');
  });

  it('that reach or pass everyone of a group say why', () => {
    const evidence = structuredClone(sampleEvidence());
    const notes = (counts?: 'events') => {
      for (const { measure } of evidence.breakdowns) if (counts) measure.counts = counts;
      return boundsTable(sampleView('Ealing', 'ethnic-group', evidence))?.notes.at(-1) ?? '';
    };
    const cells = evidence.assessment.strands[0]?.cells.filter(({ bounds }) => bounds.rate.status === 'value') ?? [];
    const reach = (at: number, highest: number) => {
      const rate = cells.filter(({ area }) => area === 'E09000009')[at]?.bounds.rate;
      if (rate?.status === 'value') rate.highest = highest;
    };
    expect(notes()).not.toContain('1,000 per 1,000');
    reach(0, 1000);
    expect(notes()).toContain('No rate is taken beyond 1,000 per 1,000, where a group has fewer adults');
    reach(1, 1240);
    expect(notes()).toMatch(/No rate is taken .+ Above 1,000 per 1,000: more applicants are counted than/u);
    expect(notes('events')).toMatch(/Above 1,000 per 1,000: one person may have several applicants\.$/u);
  });

  it('of a hidden group are hidden with it', () => {
    const hidden = boundsTable(sampleView())?.rows.find(({ key }) => key === 'gypsy-or-irish-traveller');
    expect(hidden?.cells.slice(1).map((cell) => (cell.kind === 'plot' ? '' : cell.text))).toEqual(
      Array.from({ length: 6 }, () => '[c]'),
    );
  });

  it('have no table where those not known are hidden', () => {
    expect(boundsTable(sampleView('Ealing', 'ethnic-group', hiddenEvidence(sampleEvidence(), ['all'])))).toBeNull();
  });

  it('are said in words, with chance and without', () => {
    expect(boundsWords({ status: 'value', lowest: 20.8, highest: 31, lower: 18.4, upper: 33.92 }, 'rate')).toBe(
      '20.8 to 31.0 if none or all of those not known belonged; 18.4 to 33.9 with chance',
    );
    expect(boundsWords({ status: 'value', lowest: 0.2, highest: 0.31, lower: 0.18, upper: 0.34 }, 'share')).toMatch(
      /^20\.0 to 31\.0% if none/,
    );
    expect(boundsWords({ status: 'suppressed' }, 'rate')).toBe('[c]');
  });
});

describe('a difference that may be chance', () => {
  const view = sampleView('Ealing', 'ethnic-group', doubtful());

  it('is marked beside its arrow, and the mark explained', () => {
    const table = breakdownTable(view);
    const arab = table.rows.find(({ key }) => key === 'arab')?.cells.find(({ kind }) => kind === 'plot');
    expect(arab).toMatchObject({ direction: 'higher', mayBeChance: true });
    expect(table.notes[0]).toContain('? may be chance, with all comparisons weighed together');
    expect(breakdownTable(sampleView()).notes[0]).not.toContain('?');
  });

  it('is worded with care, after those that remain, and leads nothing', () => {
    const [first] = findings(view);
    expect(first).toMatchObject({ mayBeChance: true });
    expect(first?.text).toMatch(/\(1\.7 to 2\.2 and 1\.7 to 2\.1\); this may be chance\.$/);
    expect(first?.detail).toContain('when all 18 comparisons made in Ealing are weighed together');
    expect(mainFinding([view])).toBeNull();
    expect(breakdownTitle(view)).toBe('Differences by ethnic group in Ealing may be chance');
    expect(leadSentence(view)).toContain('12 differ, but this may be chance.');
    expect(findings(sampleView('Ealing', 'sex', doubtful()))[0]?.text).toMatch(
      /\(1\.3 to 1\.5\); this may be chance\.$/,
    );
  });
});

describe('screenSentence', () => {
  const screen = { made: 40, byChance: 2, clear: 12, remain: 9, remainHolm: 5 };
  it('says how many were made, would be by chance, and remain', () => {
    expect(screenSentence(screen, 'of groups')).toBe(
      '40 comparisons were made of groups; by chance alone about two would look clear. Of the 12 that are clear, nine remain so when that is allowed for; the others may be chance [?].',
    );
    expect(screenSentence({ ...screen, made: 8, byChance: 0.4, clear: 1, remain: 1 }, 'of wards')).toBe(
      'Eight comparisons were made of wards; by chance alone fewer than one would look clear. The one that is clear remains so when that is allowed for.',
    );
    expect(screenSentence({ ...screen, clear: 2, remain: 0 }, 'of wards')).toMatch(
      /Of the two that are clear, none remains so when that is allowed for: they may be chance \[\?\]\.$/,
    );
    expect(screenSentence({ ...screen, clear: 1, remain: 0 }, 'of wards')).toMatch(
      /The one that is clear does not remain so when that is allowed for: it may be chance \[\?\]\.$/,
    );
    expect(screenSentence({ ...screen, clear: 0, remain: 0 }, 'of groups')).toMatch(/None is clear\.$/);
    expect(screenSentence({ ...screen, made: 1 }, 'of groups')).toBe('');
  });
});

describe('summaryParagraph', () => {
  it('names the form of the index, the groups and the reference', () => {
    const text = summaryParagraph(sampleView('Ealing', 'sex'));
    expect(text).toMatch(/^As a whole: index of disparity \d+\.\d \(Pearcy and Keppel, 2 groups counting alike\)\./);
    expect(text).toMatch(
      /Widest parity gap: women, whose share of applicants is \d\.\d percentage points above their share of adults/,
    );
    expect(text).toContain('Widest gap to women, the largest group and the reference: men, ');
    expect(text).toMatch(/on 1 degree of freedom, p < 0\.001; Cramér’s V 0\.0\d\.$/);
  });

  it('says why it is withheld', () => {
    expect(summaryParagraph(sampleView())).toBe(
      'As a whole: index of disparity, parity gap and chi-square are withheld, because a count that they are made from is hidden to protect people.',
    );
  });
});

describe('a benchmark', () => {
  const benchmark = {
    measure: 'housing-register',
    title: 'England',
    value: 9,
    source: 'MHCLG table 600',
    period: '2025',
  };
  const [benchmarked] = compareBenchmarks([benchmark], [sampleEvidence()]);
  if (benchmarked === undefined) throw new Error('The sample has the measure.');

  it('is compared with each area in a table with its source', () => {
    const table = benchmarkTable(sampleView(), benchmarked, 'ward');
    expect(table.caption).toBe('Applicants per 1,000 adults by ward, against England (9.0)');
    expect(table.rows).toHaveLength(25);
    expect(table.rows.at(-1)).toMatchObject({ kind: 'total', key: 'E09000009' });
    expect(table.rows[0]?.cells.at(-1)).toMatchObject({ direction: 'higher' });
    expect(table.notes.join(' ')).toContain('Dashed line: England, 9.0, 2025. Source: MHCLG table 600.');
    expect(table.notes[0]).toContain('lower than England');
  });

  it('is told in words, for the whole and for one area', () => {
    expect(benchmarkFinding(sampleView(), benchmarked, 'ward')).toMatchObject({
      direction: 'higher',
      text: expect.stringMatching(
        /^The rate in Ealing is higher than that of England, 9\.0: \d+\.\d applicants per 1,000 adults \(/,
      ),
      detail: expect.stringMatching(
        /higher than England, .* lower, .* not clearly different\. England: 2025; MHCLG table 600\.$/,
      ),
    });
    expect(benchmarkFinding(sampleView('Southfield'), benchmarked, 'ward').text).toMatch(
      /^The rate in Southfield is lower than that of England, 9\.0:/,
    );
  });

  it('says nothing of a hidden rate', () => {
    const evidence = hiddenEvidence(sampleEvidence(), []);
    const [hidden] = compareBenchmarks([benchmark], [evidence]);
    if (hidden === undefined) throw new Error('The sample has the measure.');
    expect(benchmarkFinding(sampleView('Ealing', 'ethnic-group', evidence), hidden, 'ward')).toMatchObject({
      figure: '[c]',
      direction: 'hidden',
      text: 'How Ealing compares with England is not shown: numbers are hidden to protect people.',
    });
  });
});
