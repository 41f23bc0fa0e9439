import { describe, expect, it } from 'vitest';
import { areaKeySchema } from '../../../../shared/model/area.ts';
import type { HiddenCell } from '../../../../shared/model/released-evidence.ts';
import { whyHidden } from '../../../../shared/presentation/why-hidden.ts';

const disclosure = {
  policy: 'Counts 1 to 4 hidden',
  threshold: 5,
  cells: 40,
  hidden: 2,
  narrowestInterval: 4,
  method: '',
};
const area = areaKeySchema.parse('E05013522');
const cell = (category: string, lower: number, upper: number | null): HiddenCell => ({
  strand: 'sex',
  area,
  category,
  lower,
  upper,
});
const hidden = [cell('F', 0, 12), cell('M', 7, null)];
const rule =
  'Counts from 1 to 4 are hidden, and so are others from which those could be worked out. The mark [c] does not say which.';

describe('whyHidden', () => {
  it('tells the range that everything printed leaves, and the rule', () => {
    expect(whyHidden({ hidden, disclosure }, { strand: 'sex', area, category: 'F' })).toEqual({
      title: 'Hidden to protect people',
      sentences: ['From everything that is printed, the count can be any whole number from 0 to 12.', rule],
    });
  });

  it('says the same of a count that is plainly not small', () => {
    expect(whyHidden({ hidden, disclosure }, { strand: 'sex', area, category: 'M' }).sentences).toEqual([
      'From everything that is printed, the count can be any whole number from 7 up.',
      rule,
    ]);
  });

  it('explains an estimate whose own count is printed, and earlier releases', () => {
    const { sentences } = whyHidden(
      { hidden, disclosure: { ...disclosure, zerosShown: false, earlierReleases: [4] } },
      { strand: 'sex', area, category: 'all' },
    );
    expect(sentences[0]).toBe('It is made with a count that is hidden, and would give that away.');
    expect(sentences[1]).toMatch(/^Counts from 0 to 4 are hidden/);
    expect(sentences[2]).toBe('Comparing with R-004 was weighed as well.');
  });
});
