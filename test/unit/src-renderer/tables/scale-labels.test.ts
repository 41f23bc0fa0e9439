import { expect, it } from 'vitest';
import type { PlotScale } from '../../../../shared/model/table-model.ts';
import { scaleLabels } from '../../../../src-renderer/tables/scale-labels.ts';

const words = ['a quarter', 'half', 'same', '2 times', '4 times', '8 times'];
const plot: PlotScale = {
  scale: 'log',
  domain: [1 / 4, 8],
  ticks: words.map((text, index) => ({ value: 2 ** (index - 2), text })),
  reference: 1,
  referenceLabel: 'same',
};
const labelsOn = (width: number) => scaleLabels(plot, (value) => ((Math.log2(value) + 2) / 5) * width, width);

it('keeps the reference and the ends of a narrow scale, within its edges and apart from each other', () => {
  const labels = labelsOn(136).toSorted((one, other) => one.x - other.x);
  expect(labels.map(({ text }) => text)).toEqual(['same', '8 times']);
  for (const [index, { x, text }] of labels.entries()) {
    const half = text.length * 2.8;
    expect(x - half).toBeGreaterThanOrEqual(0);
    expect(x + half).toBeLessThanOrEqual(136);
    const next = labels[index + 1];
    if (next !== undefined) expect(next.x - x).toBeGreaterThan(half + next.text.length * 2.8);
  }
});

it('shows every tick where there is room', () => {
  expect(new Set(labelsOn(600).map(({ text }) => text))).toEqual(new Set(words));
  expect(labelsOn(600).filter(({ isReference }) => isReference)).toHaveLength(1);
});
