import { describe, expect, it } from 'vitest';
import { methodNames } from '../../../../src-main/profile/method-names.ts';
import { methodItems } from '../../../../src-main/profile/methods.ts';
import { asReleased, sampleEvidence } from '../../../support/sample-evidence.ts';
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

  it('explains why tables of the same people have slightly different totals', () => {
    expect(text('Adults')).not.toContain('census tables differ');
    const evidence = structuredClone(sampleEvidence());
    for (const row of evidence.breakdowns[1]?.rows ?? []) {
      if (row.category === 'all' && row.population.status === 'value') row.population.value += 5;
    }
    const items = methodItems(sampleProfileInput(undefined, asReleased(evidence)));
    expect(items.find(({ term }) => term === 'Adults')?.text).toMatch(
      /Ealing has \d+,\d{3} to \d+,\d{3} of them, depending on the table: census tables differ slightly, as small random changes in them protect people\.$/,
    );
  });

  it('does not say how many could not be placed unless that number was released', () => {
    const places = text('Places') ?? '';
    expect(places).not.toMatch(/\b2 applicants|3,459|3,461/);
  });
});
