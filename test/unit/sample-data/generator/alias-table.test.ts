import { expect, test } from 'vitest';
import { aliasTable } from '../../../../sample-data/generator/alias-table.ts';

test.each([[[1, 2, 3, 4]], [[0, 0, 1]], [[5]], [[0.2, 1000, 3, 0, 7.5]]])(
  'the slots of %j hold its shares',
  (weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const slots = aliasTable(weights);
    const shares = weights.map((_, value) =>
      slots.reduce(
        (share, { threshold, alias }, slot) =>
          share + (slot === value ? threshold : 0) + (alias === value ? 1 - threshold : 0),
        0,
      ),
    );
    expect(slots).toHaveLength(weights.length);
    shares.forEach((share, value) => {
      expect(share / weights.length).toBeCloseTo((weights[value] ?? 0) / total, 12);
    });
  },
);
