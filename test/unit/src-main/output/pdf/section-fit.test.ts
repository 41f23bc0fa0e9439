import { describe, expect, it } from 'vitest';
import type { PaperBlock } from '../../../../../src-main/output/pdf/paper.ts';
import { sectionFit, sectionHeight } from '../../../../../src-main/output/pdf/section-fit.ts';

const paragraph = { kind: 'paragraph', text: 'One line of text.' } as const;

function section(count: number): { title: string; lead: string; blocks: readonly PaperBlock[] } {
  return { title: 'Women are seen less often', lead: '', blocks: Array.from({ length: count }, () => paragraph) };
}

describe('sectionHeight', () => {
  it('is that of the heading, and of what follows with the larger of the spaces between', () => {
    const opening = 7.5 + 7 + 19.5 * 0.698;
    expect(sectionHeight(section(0))).toBeCloseTo(opening, 6);
    const line = 9.75 * 0.698;
    expect(sectionHeight(section(2))).toBeCloseTo(opening + 2 * (12 + line), 6);
  });

  it('grows by a line where a lead takes two', () => {
    const lead = 'Women are compared with men in each ward of the borough, and with the borough as a whole.';
    const one = sectionHeight({ ...section(0), lead: 'Women are compared.' });
    expect(sectionHeight({ ...section(0), lead }) - one).toBeCloseTo(0, 6);
    expect(sectionHeight({ ...section(0), lead: `${lead} ${lead}` }) - one).toBeCloseTo(10.75 * (0.698 + 0.68), 6);
  });
});

describe('sectionFit', () => {
  it('leaves to the compiler only what comes near to the end of a page', () => {
    const fits = Array.from({ length: 60 }, (_, count) => sectionFit(section(count)));
    expect([...new Set(fits)]).toEqual(['whole', 'near', 'parted']);
    expect(fits.filter((fit) => fit === 'near').length).toBeLessThanOrEqual(2);
    expect(fits.indexOf('parted')).toBe(39);
  });
});
