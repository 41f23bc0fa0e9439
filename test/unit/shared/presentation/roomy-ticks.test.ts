import { expect, it } from 'vitest';
import type { PlotScale } from '../../../../shared/model/table-model.ts';
import { roomyTicks } from '../../../../shared/presentation/roomy-ticks.ts';

const words = ['a quarter', 'half', 'same', '2 times', '4 times', '8 times'];
const plot: PlotScale = {
  scale: 'log',
  domain: [1 / 4, 8],
  ticks: words.map((text, index) => ({ value: 2 ** (index - 2), text })),
  reference: 1,
  referenceLabel: 'same',
};
const measure = (text: string): number => text.length * 5.6;
const ticksOn = (width: number) => roomyTicks(plot, { width, overhang: 8, measure });

it('leaves out ticks evenly from the reference on where their words would touch, and keeps words near the scale', () => {
  const ticks = ticksOn(120);
  expect(ticks.map(({ text }) => text)).toEqual(['same', '8 times']);
  for (const [index, { left, text }] of ticks.entries()) {
    expect(left).toBeGreaterThanOrEqual(-8);
    expect(left + measure(text)).toBeLessThanOrEqual(128);
    expect((ticks[index + 1]?.left ?? Infinity) - left).toBeGreaterThan(measure(text));
  }
});

it('shows every tick where there is room', () => {
  expect(ticksOn(600).map(({ text }) => text)).toEqual(words);
});
