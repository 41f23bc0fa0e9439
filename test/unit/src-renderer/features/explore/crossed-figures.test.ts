import { describe, expect, it } from 'vitest';
import { heatMark } from '../../../../../src-renderer/features/explore/crossed-figures.ts';
import { sampleCrossing, sampleEthnicity, sampleSex } from '../../../../support/sample-crossing.ts';

const { cells } = sampleCrossing(sampleEthnicity, sampleSex, [
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
    [0, 150],
  ],
]);
const markOf = (first: string, second: string, figure: 'rate' | 'ratio' = 'rate', mayBeChance = false) => {
  const cell = cells.find(({ categories: [a, b] }) => a === first && b === second);
  if (cell === undefined) throw new RangeError('No such cell.');
  return heatMark(cell, figure, mayBeChance);
};

describe('heatMark', () => {
  it('prints the rate or the ratio on the colour of a clear difference', () => {
    expect(markOf('bangladeshi', 'F')).toMatchObject({ status: 'value', text: '100.0', step: 7, symbol: '▲' });
    expect(markOf('bangladeshi', 'F', 'ratio')).toMatchObject({ text: '3.4', step: 7, symbol: '▲' });
    expect(markOf('bangladeshi', 'M')).toMatchObject({ text: '5.5', step: 1, symbol: '▼', isUnreliable: true });
  });

  it('gives what may be chance no colour of a side, and says so', () => {
    expect(markOf('bangladeshi', 'F', 'rate', true)).toMatchObject({ step: 4, symbol: '▲?' });
  });

  it('keeps hidden, true zero and value apart', () => {
    expect(markOf('arab', 'M')).toEqual({
      status: 'suppressed',
      text: '[c]',
      step: null,
      symbol: '',
      isUnreliable: false,
      isZero: false,
    });
    expect(markOf('other', 'M')).toMatchObject({ status: 'value', text: '0', isZero: true, step: null });
  });
});
