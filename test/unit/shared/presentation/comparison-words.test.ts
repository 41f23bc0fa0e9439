import { describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../../../shared/model/released-evidence.ts';
import { areaFinding } from '../../../../shared/presentation/area-finding.ts';
import { breakdownTitle } from '../../../../shared/presentation/breakdown-title.ts';
import {
  howMuch,
  moreThanOthers,
  moreWords,
  timesAlone,
  timesAsOthers,
} from '../../../../shared/presentation/comparison-words.ts';
import { findings } from '../../../../shared/presentation/findings.ts';
import { groupFinding } from '../../../../shared/presentation/group-finding.ts';
import { mainFinding } from '../../../../shared/presentation/main-finding.ts';
import type { Released } from '../../../../shared/model/released.ts';
import { asReleased, sampleEvidence } from '../../../support/sample-evidence.ts';
import { sampleView } from '../../../support/sample-views.ts';

const people = { title: 'Advice clients', unit: 'clients', does: 'use advice', counts: 'people' } as const;
const events = { title: 'Community referrals', unit: 'referrals', does: 'be referred', counts: 'events' } as const;

describe('a comparison', () => {
  it('of people is of how likely they are to do something', () => {
    expect(timesAsOthers(people, '2.1', 'other adults')).toBe('are 2.1 times as likely as other adults to use advice');
    expect(moreThanOthers(people, 'less', 'others')).toBe('are less likely than others to use advice');
    expect(moreWords(people, 'more', null)).toBe('more likely to use advice');
    expect(timesAlone(people, '0.4')).toBe('0.4 times as likely');
    expect(howMuch(people, 'they')).toBe('how likely they are to use advice');
  });

  it('of events is of how many there are for each person', () => {
    expect(timesAsOthers(events, '2.1', 'other adults')).toBe(
      'have 2.1 times as many community referrals per head as other adults',
    );
    expect(moreThanOthers(events, 'less', 'others')).toBe('have fewer community referrals per head than others');
    expect(moreWords(events, 'more', null)).toBe('more community referrals per head');
    expect(timesAlone(events, '0.4')).toBe('0.4 times as many');
    expect(howMuch(events, 'people')).toBe('how many community referrals people have per head');
  });

  it('names events by their measure where that says what is counted, and keeps capitals of abbreviations', () => {
    expect(moreWords({ ...events, title: 'NHS referrals' }, 'more', null)).toBe('more NHS referrals per head');
    expect(moreWords({ ...events, title: 'Clinic referrals 2024/25' }, 'more', null)).toBe(
      'more clinic referrals per head',
    );
    expect(moreWords({ ...events, title: 'District nursing' }, 'more', null)).toBe('more referrals per head');
  });
});

/** The sample evidence as if each row were one of a person's applications. */
function ofEvents(): Released<MeasureEvidence> {
  const evidence = structuredClone(sampleEvidence());
  for (const { measure } of evidence.breakdowns)
    Object.assign(measure, { counts: 'events', title: 'Housing applications', unit: 'applications' });
  return asReleased(evidence);
}

describe('what is said of events', () => {
  const view = sampleView('Ealing', 'ethnic-group', ofEvents());

  it('never speaks of how likely people are', () => {
    const ward = sampleView('Southfield', 'ethnic-group', ofEvents());
    const sex = sampleView('Ealing', 'sex', ofEvents());
    const told = [
      breakdownTitle(view),
      breakdownTitle(sex),
      areaFinding(ward)?.text,
      mainFinding([view])?.finding.text,
      ...view.evidence.breakdowns.flatMap(({ categories }) =>
        categories.flatMap(({ code, kind }) => (kind === 'category' ? [groupFinding(view, code)?.text] : [])),
      ),
      ...[view, ward, sex].flatMap((each) => findings(each).map(({ text }) => text)),
    ].filter((text) => text !== undefined);
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((text) => /likely|be on the housing register/u.test(text))).toEqual([]);
  });

  it('says as much, in the same order, as of people', () => {
    expect(findings(view)[0]?.text).toBe(
      'Arab and African adults have 2.0 and 1.9 times as many housing applications per head as other adults in Ealing (1.7 to 2.2 and 1.7 to 2.1).',
    );
    expect(breakdownTitle(sampleView('Ealing', 'sex', ofEvents()))).toBe(
      'Women have more housing applications per head than men',
    );
    const plain = findings(sampleView());
    expect(findings(view).map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    expect(findings(view).map(({ figures }) => figures)).toEqual(plain.map(({ figures }) => figures));
  });
});
