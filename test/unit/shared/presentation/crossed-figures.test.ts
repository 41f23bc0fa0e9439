import { describe, expect, it } from 'vitest';
import { startSentence } from '../../../../shared/base/format-words.ts';
import { figuresIn } from '../../../../shared/presentation/bound-figures.ts';
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

function figuresOf(at: number): { text: string; of: string }[] {
  const cell = crossing.cells[at];
  if (cell === undefined) throw new RangeError('No such cell.');
  const [figures] = crossedFigures(sampleReading(crossing), cell);
  return figures.map(({ text, source }) => ({
    text,
    of: `${source.estimate} ${source.part} of ${source.category} and ${source.second?.category ?? 'none'}`,
  }));
}

describe('crossedFigures', () => {
  it('are the ratio with its limits, the counts, the rate and the ratio again, each of both groups', () => {
    const [first, second] = crossing.cells[3]?.categories ?? ['', ''];
    const figures = figuresOf(3);
    expect(figures.map(({ of }) => of.replace(` of ${first} and ${second}`, ''))).toEqual([
      ...['versus-others value', 'versus-others lower', 'versus-others upper'],
      ...['count value', 'population value', 'rate value', 'rate lower', 'rate upper'],
      ...['versus-others value', 'versus-others lower', 'versus-others upper'],
    ]);
    expect(figures.slice(3, 6).map(({ text }) => text)).toEqual(['80', '11,000', '7.3']);
    expect(figures.at(-3)?.text).toBe(figures[0]?.text);
  });

  it('hold nothing of a pair that is hidden but the people of it', () => {
    expect(figuresOf(2).map(({ text }) => text)).toEqual(['15,000']);
  });

  it('are met beside a number that is an age of the pair’s name, not in it', () => {
    const [cell] = crossing.cells;
    if (cell === undefined) throw new RangeError('No such cell.');
    const [figures, names] = crossedFigures(sampleReading(crossing), cell);
    expect(names.join('')).toContain('24');
    const text = `${startSentence(names.join(''))}: 24 applicants of 10,000 adults.`;
    expect(figuresIn(text, figures, names).map(({ text: number, source }) => [number, source.estimate])).toEqual([
      ['24', 'count'],
      ['10,000', 'population'],
    ]);
  });
});
