import { describe, expect, it } from 'vitest';
import {
  areasWords,
  ledgerFacts,
  namedReleases,
  outcomeSentence,
  shortWhen,
} from '../../../../../src-renderer/features/releases/release-words.ts';
import { outcomeOf } from '../../../../../src-renderer/features/releases/shown-outcome.ts';
import { entry } from './sample-entries.ts';

const now = new Date(2026, 10, 22, 14, 32);
const intact = { entries: 2, isIntact: true, problems: [] };

describe('the words of the ledger', () => {
  it('tell the time of today, the day of this year and the year of others', () => {
    expect(shortWhen(new Date(2026, 10, 22, 9, 5).toISOString(), now)).toBe('Today 09:05');
    expect(shortWhen(new Date(2026, 8, 3, 9, 5).toISOString(), now)).toBe('3 Sept');
    expect(shortWhen(new Date(2025, 10, 18).toISOString(), now)).toBe('18 Nov 2025');
  });

  it('count entries, span their days and say whether the chain holds', () => {
    const entries = [
      entry(2, { at: new Date(2026, 10, 22, 8).toISOString(), outcome: 'refused' }),
      entry(1, { at: new Date(2026, 2, 30, 8).toISOString() }),
    ];
    expect(ledgerFacts(entries, intact, now)).toBe('Two entries, 30 March to today · chain of hashes intact');
    expect(ledgerFacts(entries.slice(1), { ...intact, isIntact: false, problems: ['R-001 was changed.'] }, now)).toBe(
      'One entry, 30 March · chain of hashes broken: one problem found',
    );
    expect(ledgerFacts([], { ...intact, entries: 0 }, now)).toBe('nothing has left yet');
  });

  it('find the releases that a reason names, each once', () => {
    expect(namedReleases('With R-038 and R-1004, and R-038 again; not XR-12 or R-1.')).toEqual([38, 1004]);
  });

  it('name a few areas and count the rest', () => {
    const areas = ['Acton Central', 'East Acton', 'Perivale'].map((name) => ({ name }));
    expect(areasWords(areas, 2)).toBe('Acton Central, East Acton and 1 more');
    expect(areasWords(areas)).toBe('Acton Central, East Acton, Perivale');
    expect(areasWords([])).toBe('None by name');
  });
});

describe('the outcome of an entry', () => {
  const entries = [entry(2, { outcome: 'withdrawn', withdraws: 1, reason: 'A ward was wrong.' }), entry(1)];
  const [withdrawal = entry(0), release = entry(0)] = entries;

  it('is withdrawn once a later entry takes it back, and that entry is a withdrawal', () => {
    expect(outcomeOf(release, entries)).toBe('withdrawn');
    expect(outcomeOf(withdrawal, entries)).toBe('withdrawal');
    expect(outcomeOf(release, [release])).toBe('released');
  });

  it('is told with the number of the other', () => {
    expect(outcomeSentence(release, entries)).toMatch(/^Taken back by R-002\./);
    expect(outcomeSentence(withdrawal, entries)).toMatch(/^Takes back R-001\./);
  });
});
