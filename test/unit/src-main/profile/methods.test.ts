import { describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../../../shared/model/released-evidence.ts';
import { combinedDisclosure, disclosureNote } from '../../../../src-main/profile/disclosure-note.ts';
import { methodNames } from '../../../../src-main/profile/method-names.ts';
import { methodItems } from '../../../../src-main/profile/methods.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

const text = (term: string) => methodItems(sampleProfileInput()).find((item) => item.term === term)?.text;

describe('methodItems', () => {
  it('names the method behind every interval of the evidence', () => {
    const used = new Set(
      sampleEvidence().breakdowns.flatMap(({ rows }) =>
        rows.flatMap(({ rate, share, representation, versusOthers, versusElsewhere }) =>
          [rate, share, representation, versusOthers.ratio, versusElsewhere.ratio].flatMap((estimate) =>
            estimate.status === 'value' ? [estimate.method] : [],
          ),
        ),
      ),
    );
    const all = methodItems(sampleProfileInput())
      .map((item) => item.text)
      .join(' ');
    expect(used.size).toBeGreaterThan(3);
    for (const method of used) expect(all).toContain(methodNames[method]);
  });

  it('says what is measured, of whom, and how people were placed', () => {
    expect(text('Rate')).toMatch(/^Applicants ÷ adults × 1,000, not adjusted for age\./);
    expect(text('Adults')).toMatch(/^Adults aged 16 and over, Census 2021\./);
    expect(text('Places')).toBe(
      'Areas are the 2022 wards. Applicants reach their ward by postcode. Best fit gives each small area whole to one ward: exact for Ealing, an estimate for a ward.',
    );
    expect(text('Clear difference')).toContain(
      'Groups in Ealing, over all strands: 18 made, 13 clear, 13 remain by Benjamini-Hochberg at 5%, 13 by Holm. Areas: 24 made, 11 clear, 9 remain by Benjamini-Hochberg at 5%, 6 by Holm.',
    );
  });

  it('does not say how many could not be placed unless that number was released', () => {
    const places = text('Places') ?? '';
    expect(places).not.toMatch(/\b2 applicants|3,459|3,461/);
  });
});

describe('disclosureNote', () => {
  const summary: MeasureEvidence['disclosure'] = {
    policy: 'Default',
    threshold: 5,
    cells: 1204,
    hidden: 87,
    narrowestInterval: 6,
    method: 'Checked by bounds.',
  };

  it('says what is hidden and how it was checked', () => {
    expect(disclosureNote(summary)).toBe(
      'Counts from 1 to 4 are hidden, with the rates, shares and ratios that would give them away. Other numbers are hidden so that none can be worked out from totals or other tables. All carry the same mark, [c], so that the mark does not say which. True zeros are shown. 87 of 1,204 numbers are hidden. Every hidden number was checked: the least and the greatest value that fit with what is printed are at least 6 apart. Checked by bounds.',
    );
    expect(disclosureNote({ ...summary, hidden: 0 })).toBe('No number had to be hidden. Counts from 1 to 4 would be.');
  });

  it('adds up several measures and keeps the narrowest interval', () => {
    expect(combinedDisclosure([summary, { ...summary, hidden: 3, narrowestInterval: 5 }])).toEqual({
      ...summary,
      cells: 2408,
      hidden: 90,
      narrowestInterval: 5,
    });
  });
});
