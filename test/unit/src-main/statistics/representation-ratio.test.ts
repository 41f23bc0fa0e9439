import fc from 'fast-check';
import { expect, test } from 'vitest';
import { representationGap, representationRatio } from '../../../../src-main/statistics/representation-ratio.ts';

// Base R 4.5.0: users and people of five groups, of 540 and 101,900; one of two sexes; a majority of 80%.
test.each([
  [410, 540, 82_000, 101_900, 0.9435185185185185, 0.8965327235083473, 0.9859528771860547],
  [38, 540, 3900, 101_900, 1.8386514719848055, 1.3507164905947318, 2.485169832463319],
  [9, 540, 2100, 101_900, 0.8087301587301586, 0.4266546827874437, 1.5221316231255075],
  [130, 400, 51_000, 103_600, 0.6601960784313725, 0.5707207550178054, 0.7564344566010492],
  [95, 100, 80_000, 100_000, 1.1874999999999998, 1.110311913460101, 1.22307040105704],
])('%d of %d users, %d of %d people', (users, allUsers, people, allPeople, value, lower, upper) => {
  const found = representationRatio({ group: users, total: allUsers }, { group: people, total: allPeople });
  expect(found?.value).toBeCloseTo(value, 13);
  expect(found?.lower).toBeCloseTo(lower, 13);
  expect(found?.upper).toBeCloseTo(upper, 13);
  expect(found?.method).toBe('wilson-over-fixed-share');
});

test('no users of a group: from exactly 0', () => {
  const found = representationRatio({ group: 0, total: 518 }, { group: 4100, total: 101_900 });
  expect([found?.value, found?.lower]).toEqual([0, 0]);
  expect(found?.upper).toBeCloseTo(0.18295653631592892, 13);
});

test('cannot be calculated where nobody of the population is in the group', () => {
  expect(representationRatio({ group: 1, total: 6 }, { group: 0, total: 1000 })).toBeNull();
});

test.each([
  [7, 6, 100, 1000],
  [1, 0, 100, 1000],
  [1, 6, 1001, 1000],
  [1, 6, 0, 0],
])('%d of %d users, %d of %d people is an error of the data', (users, allUsers, people, allPeople) => {
  expect(() => representationRatio({ group: users, total: allUsers }, { group: people, total: allPeople })).toThrow(
    expect.objectContaining({ code: 'data-impossible' }),
  );
});

test('never passes 1 ÷ the share of the population', () => {
  const part = fc
    .integer({ min: 1, max: 100_000 })
    .chain((total) => fc.record({ group: fc.integer({ min: 1, max: total }), total: fc.constant(total) }));
  fc.assert(
    fc.property(part, part, (users, population) => {
      const upper = representationRatio(users, population)?.upper;
      expect(upper).toBeLessThanOrEqual(1 / (population.group / population.total));
    }),
  );
});

// Base R 4.5.0: 410 of 540 users against 82,000 of 101,900 people.
test('the parity gap, in shares', () => {
  const { value, limits } = representationGap({ group: 410, total: 540 }, { group: 82_000, total: 101_900 });
  expect(value).toBeCloseTo(-0.04545124123141786, 14);
  expect(limits.lower).toBeCloseTo(-0.08326120385000513, 14);
  expect(limits.upper).toBeCloseTo(-0.011303867230063935, 14);
});
