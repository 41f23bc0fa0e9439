import { describe, expect, it } from 'vitest';
import type { DisclosureSummary } from '../../../../shared/model/disclosure-summary.ts';
import { disclosureNote } from '../../../../src-main/profile/disclosure-note.ts';

const summary: DisclosureSummary = {
  policy: 'Default',
  threshold: 5,
  cells: 1204,
  hidden: 87,
  narrowestInterval: 6,
  method: 'Checked by bounds.',
};

describe('disclosureNote', () => {
  it('says what is hidden and how it was checked', () => {
    expect(disclosureNote(summary)).toBe(
      'Counts from 1 to 4 are hidden, with the rates, shares and ratios that would give them away. Other numbers are hidden so that none can be worked out from totals or other tables. All carry the same mark, [c], so that the mark does not say which. A printed 0 is a true zero. 87 of 1,204 numbers are hidden. Every hidden number was checked: the least and the greatest value that fit with what is printed are at least 6 apart. Checked by bounds.',
    );
    expect(disclosureNote({ ...summary, hidden: 0 })).toBe('No number had to be hidden. Counts from 1 to 4 would be.');
  });

  it('says how counts were rounded, whether or not any was hidden', () => {
    const rounded = { ...summary, threshold: 8, rounding: { base: 5, within: 4 } };
    const note =
      'Printed counts are rounded to multiples of 5 together, so that tables still add up: each is less than 5 from what was counted. Rates, shares, ratios and their intervals are made from the rounded counts, and so is all that is said of them.';
    expect(disclosureNote(rounded)).toContain(`A printed 0 is a true zero. ${note} 87 of`);
    expect(disclosureNote({ ...rounded, hidden: 0 })).toBe(
      `No number had to be hidden. Counts from 1 to 7 would be. ${note}`,
    );
    expect(disclosureNote({ ...rounded, rounding: { base: 5, within: 9 } })).toContain(
      'each is at most 9 from what was counted.',
    );
  });

  it('does not promise zeros where they are hidden, and says what else the rule holds against', () => {
    const strict = disclosureNote({
      ...summary,
      threshold: 10,
      zerosShown: false,
      knowsOwnCell: true,
      groupDisclosure: true,
      leastPopulation: { people: 500, areas: 2 },
    });
    expect(strict).toMatch(/^Counts from 0 to 9 are hidden, /);
    expect(strict).not.toContain('A printed 0');
    expect(strict).toContain(
      'Where all of an area’s people are in one group, that is hidden too, as it would tell of each of them. No number is given for an area of fewer than 500 people; 2 areas have fewer. Hidden numbers also hold against one person who knows which number they are counted in.',
    );
  });

  it('names the earlier releases that more is hidden for', () => {
    expect(disclosureNote({ ...summary, earlierReleases: [3, 12] })).toContain(
      'More is hidden than these tables need alone, so that nobody can be worked out by comparing them with R-003 and R-012.',
    );
  });

  it('ends with who released against the check, when and why, even where nothing is hidden', () => {
    const override = { by: 'Asha Patel', on: '2026-11-20', reason: 'Asked for by the coroner under a court order.' };
    const sentence =
      'Released on 20 November 2026 by decision of Asha Patel, although the check against earlier releases refused it. Reason given: Asked for by the coroner under a court order.';
    expect(disclosureNote({ ...summary, override }).endsWith(sentence)).toBe(true);
    expect(disclosureNote({ ...summary, hidden: 0, override }).endsWith(sentence)).toBe(true);
  });
});
