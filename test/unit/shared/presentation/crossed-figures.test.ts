import { describe, expect, it } from 'vitest';
import { crossedFigures } from '../../../../shared/presentation/crossed-figures.ts';
import { sampleAge, sampleCrossing, sampleReading, sampleSex } from '../../../support/sample-crossing.ts';

const crossing = sampleCrossing(sampleSex, sampleAge, [
  [
    [24, 10_000],
    [600, 90_000],
    ['hidden', 15_000],
  ],
  [
    [80, 11_000],
    [400, 92_000],
    [60, 13_000],
  ],
]);

function figuresOf(at: number, places = 1): { text: string; of: string }[] {
  const cell = crossing.cells[at];
  if (cell === undefined) throw new RangeError('No such cell.');
  return crossedFigures(sampleReading(crossing), cell, places).map(({ text, source }) => ({
    text,
    of: `${source.estimate} ${source.part} of ${source.category} and ${source.second?.category ?? 'none'}`,
  }));
}

describe('crossedFigures', () => {
  it('are the ratio with its limits, the counts, the rate and the ratio again, each of both groups', () => {
    const [first, second] = crossing.cells[3]?.categories ?? ['', ''];
    const figures = figuresOf(3, 2);
    expect(figures.map(({ of }) => of.replace(` of ${first} and ${second}`, ''))).toEqual([
      ...['versus-others value', 'versus-others lower', 'versus-others upper'],
      ...['count value', 'population value', 'rate value', 'rate lower', 'rate upper'],
      ...['versus-others value', 'versus-others lower', 'versus-others upper'],
    ]);
    expect(figures.slice(3, 6).map(({ text }) => text)).toEqual(['80', '11,000', '7.3']);
    expect(figures.at(-3)?.text).toMatch(/^\d\.\d\d$/);
  });

  it('hold nothing of a pair that is hidden but the people of it', () => {
    expect(figuresOf(2).map(({ text }) => text)).toEqual(['15,000']);
  });

  it('leave out a number that is printed as an age of the pair’s name', () => {
    const texts = figuresOf(0).map(({ text }) => text);
    expect(texts).not.toContain('24');
    expect(texts).toContain('10,000');
  });
});
