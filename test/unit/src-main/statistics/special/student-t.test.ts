import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverseStudent, studentTail } from '../../../../../src-main/statistics/special/student-t.ts';

// R 4.5.0, qt.
test.each([
  [0.05, 1, 6.313751514675038],
  [0.025, 1, 12.706204736174694],
  [0.001, 1, 318.30883898555015],
  [0.025, 2, 4.302652729749462],
  [0.001, 4, 7.173182219782308],
  [0.0005, 9, 4.780912585931219],
  [0.025, 29, 2.0452296421327034],
  [0.05, 1000, 1.6463788172854634],
])('beyond %d with %d degrees of freedom', (probability, freedom, t) => {
  expect(inverseStudent(probability, freedom) / t).toBeCloseTo(1, 12);
});

test('is the opposite of the tail, on both sides of 0', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
      fc.double({ min: 0.5, max: 500, noNaN: true }),
      (p, freedom) => {
        const t = inverseStudent(p, freedom);
        expect(studentTail(t, freedom, 'upper') / p).toBeCloseTo(1, 9);
        expect(studentTail(-t, freedom, 'lower')).toBe(studentTail(t, freedom, 'upper'));
        expect(studentTail(t, freedom, 'lower') + studentTail(t, freedom, 'upper')).toBeCloseTo(1, 12);
      },
    ),
  );
});

test('has no value without a degree of freedom', () => {
  expect(inverseStudent(0.025, 0)).toBeNaN();
});
