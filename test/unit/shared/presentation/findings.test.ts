import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../../shared/model/estimate.ts';
import type { MeasureEvidence } from '../../../../shared/model/released-evidence.ts';
import type { Released } from '../../../../shared/model/released.ts';
import { areaFinding } from '../../../../shared/presentation/area-finding.ts';
import { areaFindings } from '../../../../shared/presentation/area-findings.ts';
import { areaTitle } from '../../../../shared/presentation/area-title.ts';
import { breakdownTitle } from '../../../../shared/presentation/breakdown-title.ts';
import { findings } from '../../../../shared/presentation/findings.ts';
import { isClear } from '../../../../shared/presentation/format-estimate.ts';
import { leadSentence } from '../../../../shared/presentation/lead-sentence.ts';
import { mainFinding } from '../../../../shared/presentation/main-finding.ts';
import { completenessSentence, missingnessModel } from '../../../../shared/presentation/missingness-model.ts';
import { asReleased, sampleEvidence } from '../../../support/sample-evidence.ts';
import { hiddenEvidence, sampleView } from '../../../support/sample-views.ts';

/** The sample with one group of few users whose comparison is another. */
function withRow(
  category: string,
  { direction, ...limits }: { direction: Direction; value: number; lower: number; upper: number },
  users = 12,
): Released<MeasureEvidence> {
  const evidence = structuredClone(sampleEvidence());
  for (const row of evidence.breakdowns.flatMap(({ rows }) => rows)) {
    const { ratio } = row.versusOthers;
    if (row.category !== category || ratio.status !== 'value') continue;
    row.versusOthers = { direction, ratio: { ...ratio, ...limits, reliable: false } };
    row.count = { status: 'value', value: users };
  }
  return asReleased(evidence);
}

describe('findings', () => {
  const texts = findings(sampleView()).map(({ text }) => text);

  it('leads with the difference that is largest and surest', () => {
    expect(findings(sampleView())[0]).toMatchObject({
      kind: 'finding',
      id: 'housing-register-ethnic-group-E09000009-arab-african',
      figure: '2.0',
      text: 'Arab and African adults are 2.0 and 1.9 times as likely as other adults in Ealing to be on the housing register (1.7 to 2.2 and 1.7 to 2.1).',
      detail: 'Applicants per 1,000: Arab 20.4, African 19.3.',
      direction: 'higher',
    });
  });

  it('puts a larger ratio of a few people after a surer one of many', () => {
    const roma = texts.findIndex((text) => text.startsWith('Roma adults are 2.6 times as likely'));
    expect(roma).toBeGreaterThan(0);
  });

  it('leaves out a group that is told elsewhere', () => {
    expect(findings(sampleView(), 'arab')[0]?.text).toMatch(/^African adults are 1\.9 times as likely/);
    expect(findings(sampleView('Ealing', 'sex'), 'female')).toEqual([]);
  });

  it('puts alike groups into one sentence', () => {
    expect(texts).toContain(
      'Arab and African adults are 2.0 and 1.9 times as likely as other adults in Ealing to be on the housing register (1.7 to 2.2 and 1.7 to 2.1).',
    );
  });

  it('says lower in plain words', () => {
    expect(texts).toContain(
      'Indian adults are less likely than other adults in Ealing to be on the housing register: 0.7 times as likely (0.6 to 0.8).',
    );
  });

  it('says what rests on few people, and puts a high ratio of few after the others', () => {
    const evidence = withRow('chinese', { direction: 'higher', value: 3, lower: 2.5, upper: 3.6 });
    const told = findings(sampleView('Ealing', 'ethnic-group', evidence)).filter(({ direction }) => isClear(direction));
    expect(told.at(-1)?.text).toMatch(/^Chinese adults are 3\.0 times as likely/);
    expect(told.at(-1)?.detail).toMatch(/This rests on few people: read with care \[u\]\.$/);
  });

  it('ranks a low ratio by the users expected, of whom few or none come', () => {
    const none = withRow('chinese', { direction: 'lower', value: 0, lower: 0, upper: 0.09 }, 0);
    const [first] = findings(sampleView('Ealing', 'ethnic-group', none));
    expect(first?.text).toBe(
      'Chinese adults are less likely than other adults in Ealing to be on the housing register: none is counted (at most 0.1 times as likely).',
    );
    expect(first?.detail).not.toContain('[u]');
  });

  it('tells no clear difference and too few apart', () => {
    expect(texts.slice(-2)).toEqual([
      'There is no clear difference for five groups of adults.',
      'Not shown for Mixed White and Black African, and Gypsy or Irish Traveller adults: numbers are hidden to protect people.',
    ]);
  });

  it('compares two groups once, with each other', () => {
    expect(findings(sampleView('Ealing', 'sex')).map(({ text }) => text)).toEqual([
      'Women are 1.4 times as likely as men in Ealing to be on the housing register (1.3 to 1.5).',
    ]);
    expect(findings(sampleView('Southall Broadway', 'sex')).map(({ text }) => text)).toEqual([
      'There is no clear difference between women and men (1.0 to 2.3).',
    ]);
  });

  it('says nothing but that it is not shown where all is hidden, which need not be few', () => {
    const view = sampleView('Ealing', 'ethnic-group', hiddenEvidence(sampleEvidence(), []));
    expect(findings(view).map(({ text }) => text)).toEqual([
      'Not shown for 19 groups of adults: numbers are hidden to protect people.',
    ]);
    expect(mainFinding([view])).toBeNull();
    expect(breakdownTitle(view)).toBe('Ethnic group: numbers are hidden to protect people');
    expect(completenessSentence(view)).toBe('How many applicants there are is hidden to protect people.');
    expect(areaTitle(view, 'all', 'ward')).toBe('No ward can be shown: numbers are hidden to protect people');
  });
});

describe('titles and leads', () => {
  it('names at most two groups and one on the other side', () => {
    expect(breakdownTitle(sampleView())).toBe(
      'Arab and African adults are more likely to be on the housing register; Indian adults less',
    );
    expect(breakdownTitle(sampleView('Lady Margaret'))).toBe(
      'Differences by ethnic group in Lady Margaret may be chance',
    );
    expect(breakdownTitle(sampleView('Southall Broadway', 'sex'))).toBe(
      'No clear differences by sex in Southall Broadway',
    );
  });

  it('counts verdicts and comparisons', () => {
    expect(leadSentence(sampleView())).toBe(
      'Of 19 groups, eight are clearly above other adults in Ealing and four are clearly below. Five show no clear difference. Two are hidden to protect people. 18 comparisons were made of groups in Ealing, over all strands; by chance alone about one would look clear. Of the 13 that are clear, all remain so when that is allowed for.',
    );
    expect(leadSentence(sampleView('Ealing', 'sex'))).toBe('Women and men in Ealing are compared with each other.');
  });
});

describe('areas', () => {
  it('names only what is clearly so, each with its interval', () => {
    expect(areaFindings(sampleView(), 'all', 'ward').map(({ text }) => text)).toEqual([
      'The rate is highest in South Acton: 16.9 applicants per 1,000 adults (14.7 to 19.2).',
      'The rate is lowest in Southfield: 6.5 applicants per 1,000 adults (5.2 to 8.1).',
      'That two wards differ from the rest of Ealing in how likely adults are to be on the housing register may be chance: Northfield ▲ and North Hanwell ▲.',
    ]);
    expect(areaFindings(sampleView(), 'roma', 'ward').map(({ figure }) => figure)).toEqual(['●', '[c]']);
    expect(areaTitle(sampleView(), 'roma', 'ward')).toBe(
      'No ward that can be compared is clearly different from the rest of Ealing',
    );
  });

  it('does not call areas alike that were never compared', () => {
    const evidence = structuredClone(sampleEvidence());
    for (const row of evidence.breakdowns.flatMap(({ rows }) => rows)) row.versusElsewhere.direction = 'hidden';
    expect(areaTitle(sampleView('Ealing', 'ethnic-group', asReleased(evidence)), 'all', 'ward')).toBe(
      'How wards compare with the rest of Ealing is hidden to protect people',
    );
  });

  it('compares one area with the rest', () => {
    expect(areaFinding(sampleView())).toBeNull();
    expect(areaFinding(sampleView('Southfield'))?.text).toBe(
      'Adults in Southfield are less likely than those in the rest of Ealing to be on the housing register: 0.5 times as likely (0.4 to 0.7).',
    );
    expect(areaFinding(sampleView('Lady Margaret'))?.direction).toBe('no-clear-difference');
  });
});

describe('missingness', () => {
  it('says for how many a strand is known, and what became of the rest', () => {
    expect(completenessSentence(sampleView())).toBe('Ethnic group is known for 91.2% of 3,458 applicants.');
    const { parts, text } = missingnessModel(sampleView());
    expect(parts.map(({ answer }) => answer)).toEqual(['known', 'declined', 'not-known', 'not-asked', 'missing']);
    expect(parts.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
    expect(text).toMatch(/^Not stated: 172 \(5\.0%\); not known: 71 \(2\.1%\)/);
  });

  it('gives a hidden part no share', () => {
    const view = sampleView('Ealing', 'ethnic-group', hiddenEvidence(sampleEvidence(), ['all']));
    expect(completenessSentence(view)).toBe(
      'There are 3,458 applicants; of how many the ethnic group is known is hidden to protect people.',
    );
    expect(missingnessModel(view).parts.map(({ text, share }) => [text, share])).toEqual(
      Array.from({ length: 5 }, () => ['[c]', null]),
    );
  });
});
