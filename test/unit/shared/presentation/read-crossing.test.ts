import { describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../../../shared/model/released-evidence.ts';
import type { Released } from '../../../../shared/model/released.ts';
import { readCrossing } from '../../../../shared/presentation/read-crossing.ts';
import { sampleCrossing, sampleEthnicity, sampleSex } from '../../../support/sample-crossing.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';

const crossing = sampleCrossing(sampleEthnicity, sampleSex, [
  [
    [60, 2000],
    ['hidden', 1900],
  ],
  [
    [210, 2100],
    [12, 2200],
  ],
  [
    [400, 10_000],
    [30, 150],
  ],
]);
const screened = { pValue: 0.04, benjaminiHochberg: 0.06, holm: 0.1, mayBeChance: true };
const evidence = {
  ...sampleEvidence(),
  crossings: [crossing],
  assessment: {
    ...sampleEvidence().assessment,
    crossings: [
      {
        strands: ['ethnic-group', 'sex'],
        others: [{ ...screened, categories: ['arab', 'F'] }],
        screen: { made: 5, byChance: 0.25, clear: 4, remain: 3, remainHolm: 3 },
      },
    ],
  },
} satisfies MeasureEvidence as Released<MeasureEvidence>;

describe('readCrossing', () => {
  it('reads a pair as it was counted', () => {
    const reading = readCrossing(evidence, 'ethnic-group', 'sex');
    expect(reading?.crossing).toBe(crossing);
    expect([reading?.mayBeChance(['arab', 'F']), reading?.mayBeChance(['arab', 'M'])]).toEqual([true, false]);
  });

  it('turns it over where the other strand is to go down', () => {
    const reading = readCrossing(evidence, 'sex', 'ethnic-group');
    expect(reading?.crossing.strands.map(({ id }) => id)).toEqual(['sex', 'ethnic-group']);
    expect(reading?.crossing.cells.map(({ categories }) => categories.join(' '))).toEqual([
      'F arab',
      'F bangladeshi',
      'F other',
      'M arab',
      'M bangladeshi',
      'M other',
    ]);
    expect(reading?.crossing.cells[1]?.count).toEqual({ status: 'value', value: 210 });
    expect(reading?.crossing.hidden).toEqual([{ categories: ['M', 'arab'], lower: 0, upper: 9 }]);
    expect(reading?.mayBeChance(['F', 'arab'])).toBe(true);
  });

  it('is nothing for a pair that is not counted together', () => {
    expect(readCrossing(evidence, 'age', 'sex')).toBeNull();
    expect(readCrossing(evidence, 'sex', 'sex')).toBeNull();
  });
});
