import { describe, expect, test } from 'vitest';
import { matchByStrand } from '../../../../src-main/join/strand-effect.ts';
import type { StrandReading } from '../../../../src-main/join/strand-effect.ts';
import { wilsonInterval } from '../../../../src-main/statistics/wilson-interval.ts';
import { withDatabase } from '../../../support/with-database.ts';

const groups = ['Indian', 'Irish', 'Roma', 'Arab'].map((label) => ({
  code: label.toLowerCase(),
  label,
  phrase: { before: label, noun: 'clients', after: '' },
}));
const reading: StrandReading = {
  strand: 'ethnic-group',
  title: 'Ethnic group',
  value: '"Ethnicity"',
  groups,
  groupOf: (value) => (value === null ? null : value.trim().toLowerCase()),
};

/** Rows of a group, so many of which match. */
async function matchOf(counts: readonly (readonly [string | null, number, number])[]) {
  return withDatabase(async (connection) => {
    await connection.run('CREATE TABLE clients ("Ethnicity" VARCHAR, ward VARCHAR)');
    for (const [label, rows, matched] of counts) {
      await connection.run("INSERT INTO clients SELECT $1, CASE WHEN i < $2 THEN 'E05013518' END FROM range($3) t(i)", [
        label,
        matched,
        rows,
      ]);
    }
    return matchByStrand(connection, { relation: 'clients', matched: 'ward IS NOT NULL' }, [reading], wilsonInterval);
  });
}

describe('whose records match', () => {
  test('is told for each group with limits, against the rest', async () => {
    const [found] = await matchOf([
      ['Indian', 900, 880],
      ['indian ', 100, 96],
      ['Irish', 300, 291],
      ['Roma', 33, 25],
      ['Arab', 5, 1],
      [null, 40, 0],
    ]);
    expect(found?.groups.map(({ label, rows, matched, direction }) => [label, rows, matched, direction])).toEqual([
      ['Indian', 1000, 976, 'higher'],
      ['Irish', 300, 291, 'no-clear-difference'],
      ['Roma', 33, 25, 'lower'],
      ['Arab', 5, 1, 'too-few'],
    ]);
    expect(found?.groups[2]).toMatchObject({
      share: 25 / 33,
      lower: expect.closeTo(0.5898, 3) as number,
      upper: expect.closeTo(0.8717, 3) as number,
    });
    expect(found?.says).toBe('Roma clients match less often');
  });

  test('names those who match least first', async () => {
    const [found] = await matchOf([
      ['Indian', 1000, 980],
      ['Roma', 50, 30],
      ['Arab', 50, 35],
    ]);
    expect(found?.says).toBe('Roma and Arab clients match less often');
  });

  test('is no finding where groups are alike, or too small', async () => {
    expect(
      (
        await matchOf([
          ['Indian', 100, 90],
          ['Roma', 100, 91],
        ])
      )[0]?.says,
    ).toBe('Ethnic group: no group’s records match clearly less often than the rest');
    expect(
      (
        await matchOf([
          ['Roma', 9, 0],
          ['Arab', 3, 3],
        ])
      )[0]?.says,
    ).toBe('Ethnic group: too few rows to say whose match less often');
  });
});
