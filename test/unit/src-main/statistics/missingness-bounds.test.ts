import { expect, test } from 'vitest';
import {
  rateBounds,
  rateRatioBounds,
  representationBounds,
  shareBounds,
} from '../../../../src-main/statistics/missingness-bounds.ts';

const users = { group: 30, known: 80, notStated: 20 };

test('a share lies between none and all of those not stated', () => {
  const { lowest, highest } = shareBounds(users);
  expect([lowest.value, highest.value]).toEqual([0.3, 0.5]);
  expect(lowest.lower).toBeCloseTo(0.21894885, 7);
  expect(highest.upper).toBeCloseTo(0.59616847, 7);
});

test('a rate too', () => {
  const { lowest, highest } = rateBounds(users, 1000, 100);
  expect([lowest.value, highest.value]).toEqual([3, 5]);
});

test('and a representation ratio, whose bounds may lie on both sides of 1', () => {
  const found = representationBounds(users, { group: 400, total: 1000 });
  expect(found?.lowest.value).toBeCloseTo(0.75, 14);
  expect(found?.highest.value).toBeCloseTo(1.25, 14);
  expect(representationBounds(users, { group: 0, total: 1000 })).toBeNull();
});

test('a rate ratio gives those not stated to one side and then to the other', () => {
  const { lowest, highest } = rateRatioBounds({ events: 30, population: 400 }, { events: 50, population: 600 }, 20);
  expect(lowest?.value).toBeCloseTo(30 / 400 / (70 / 600), 14);
  expect(highest?.value).toBeCloseTo(50 / 400 / (50 / 600), 14);
});

test('nobody missing leaves nothing open', () => {
  const { lowest, highest } = shareBounds({ group: 3, known: 9, notStated: 0 });
  expect(lowest).toEqual(highest);
});

test('a group larger than all who are known is an error of the data', () => {
  expect(() => shareBounds({ group: 9, known: 5, notStated: 2 })).toThrow(
    expect.objectContaining({ code: 'data-impossible' }),
  );
});
