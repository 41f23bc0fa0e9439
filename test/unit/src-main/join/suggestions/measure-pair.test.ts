import { describe, expect, test } from 'vitest';
import { openKeyStage } from '../../../../../src-main/join/suggestions/key-stage.ts';
import type { KeyFamily } from '../../../../../src-main/join/suggestions/key-column.ts';
import { measureOverlap, sampleOverlap } from '../../../../../src-main/join/suggestions/measure-pair.ts';
import { withDatabase } from '../../../../support/with-database.ts';

async function overlapOf(left: string, right: string, family: KeyFamily) {
  return withDatabase(async (connection) => {
    await connection.run(`CREATE TABLE l AS ${left}`);
    await connection.run(`CREATE TABLE r AS ${right}`);
    const stage = openKeyStage(connection);
    const [a, b] = [await stage.of('l', 'key', family), await stage.of('r', 'key', family)];
    const held = await sampleOverlap(connection, a, b);
    const overlap = await measureOverlap(connection, stage, a, b, family);
    await stage.drop();
    return { ...overlap, held };
  });
}

const values = (...keys: readonly string[]) => `SELECT unnest(['${keys.join("', '")}']) AS key`;

describe('how far two columns meet', () => {
  test('counts distinct keys, their rows, and the rows of every pair', async () => {
    expect(await overlapOf(values('a', 'a', 'b', 'c', ''), values('a', 'b', 'b', 'd'), 'identifier')).toMatchObject({
      leftKeys: 3,
      rightKeys: 3,
      leftMatchedKeys: 2,
      rightMatchedKeys: 2,
      leftMatchedRows: 3,
      rightMatchedRows: 3,
      leftMost: 2,
      rightMost: 2,
      pairs: 4,
      normalisers: [],
    });
  });

  test.each([
    ['identifier', ['R-1', 'R-2'], ['r-1', 'r-2'], ['case']],
    ['identifier', ['007', '12'], ['7', '12'], ['number']],
    ['postcode', ['ub1 1ap', 'W36NE'], ['UB1 1AP', 'W3 6NE'], ['postcode']],
    ['area-name', ['Northfield (Ealing)', 'St Mary'], ['Northfield', 'Saint Mary'], ['area-name']],
    ['area-name', ['walpole'], ['Walpole'], ['case']],
    ['text', ['Café  Nero'], ['Cafe Nero'], ['accents', 'spacing']],
  ] as const)(
    'takes of the normalisers of %s only those that help: %j and %j',
    async (family, left, right, normalisers) => {
      const found = await overlapOf(values(...left), values(...right), family);
      expect(found.normalisers.toSorted()).toEqual([...normalisers].toSorted());
      expect(found.leftMatchedKeys).toBe(left.length);
    },
  );

  test('is sampled within two hundredths where both sides have many keys, the same keys being drawn on both', async () => {
    const many = (from: number) => `SELECT 'R' || (i + ${from}) AS key FROM range(120000) t(i)`;
    const { held, leftMatchedKeys } = await overlapOf(many(0), many(36_000), 'identifier');
    expect(leftMatchedKeys).toBe(84_000);
    expect(Math.abs(held - 0.7)).toBeLessThan(0.02);
  });

  test('is exact where one side has few keys, however many the other has', async () => {
    const found = await overlapOf(
      values('R5', 'R77', 'X'),
      `SELECT 'R' || i AS key FROM range(120000) t(i)`,
      'identifier',
    );
    expect(found.held).toBeCloseTo(2 / 3, 9);
  });
});
