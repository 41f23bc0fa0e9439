import { describe, expect, it } from 'vitest';
import type { JoinPlan } from '../../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../../shared/model/match-report.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { matchKeys } from '../../../../src-main/join/match-keys.ts';
import { reportFit } from '../../../../src-main/join/report-match.ts';
import { contextOf, makeTable, planOf, relationsOf } from '../../../support/joining.ts';
import { withDatabase } from '../../../support/with-database.ts';

const people = { kind: 'count', unit: 'people' } as const;
const roles = {
  left: { roles: { people } },
  right: { kind: 'aggregate', roles: { homes: { kind: 'count', unit: 'homes' } } },
} as const;

async function fitOf(connection: Connection, changes: Partial<JoinPlan> = {}): Promise<MatchReport> {
  await makeTable(
    connection,
    'clients',
    ['key', 'people'],
    [
      ['South Acton', 3],
      ['SOUTH ACTON', 2],
      ['Perivale', 5],
      ['Perivale', 1],
      ['Hobbayne', 4],
      [null, 7],
      ['Out of borough', 8],
    ],
  );
  await makeTable(
    connection,
    'places',
    ['key', 'tenure', 'homes'],
    [
      ['South Acton', 'all', 10],
      ['Perivale', 'own', 4],
      ['Perivale', 'rent', 6],
      ['Norwood Green', 'all', 9],
      [null, 'all', 1],
    ],
  );
  const plan = planOf({
    on: [{ by: 'key', left: 'key', right: 'key', normalisers: ['case'] }],
    outside: ['Out of Borough'],
    ...changes,
  });
  return reportFit(connection, await matchKeys(connection, plan, relationsOf(plan)), contextOf(plan, roles));
}

const says = (report: MatchReport) => report.warnings.map((warning) => `${warning.grade}: ${warning.says}`);

describe('reportFit', () => {
  it('accounts for the rows and keys of each side', () =>
    withDatabase(async (connection) => {
      const report = await fitOf(connection, { many: 'first' });
      expect(report.left).toEqual({
        title: 'clients',
        rows: 7,
        keys: 5,
        emptyRows: 1,
        matchedRows: 4,
        matchedKeys: 3,
        unmatched: [
          { key: 'Hobbayne', rows: 1 },
          { key: null, rows: 1 },
        ],
      });
      expect(report.right).toEqual({
        title: 'places',
        rows: 5,
        keys: 3,
        emptyRows: 1,
        matchedRows: 3,
        matchedKeys: 2,
        unmatched: [
          { key: 'Norwood Green', rows: 1 },
          { key: null, rows: 1 },
        ],
      });
      expect(report).toMatchObject({
        outsideRows: 1,
        rows: 6,
        cardinality: 'many-to-many',
        fanOut: { rows: 2, added: 2, examples: [{ key: 'Perivale', meets: ['own, 4.0', 'rent, 6.0'] }] },
        normalised: [{ key: 'SOUTH ACTON', became: 'South Acton', rows: 1 }],
      });
      expect(report.totals[0]).toEqual({ side: 'left', column: 'people', before: 30, after: 22 });
      expect(says(report)).toContain('note: 2 rows of clients meet several of places; only the first is taken.');
    }));

  it('says what repeating rows would make of the rows and of the people', () =>
    withDatabase(async (connection) => {
      const report = await fitOf(connection, { many: 'repeat', outside: [] });
      expect(report.rows).toBe(9);
      expect(report.totals).toEqual([
        { side: 'left', column: 'people', before: 30, after: 36 },
        { side: 'right', column: 'homes', before: 30, after: 40 },
      ]);
      expect(says(report)).toEqual([
        'loss: 2 rows of clients meet several of places and are repeated: 7 rows become 9. Do not count people in the result.',
        'loss: Each row of clients is expected to meet one row of places, but 2 meet several.',
        'loss: “people” of clients adds up to 30 before the join and 36 after it: some of it is counted more than once.',
        'note: “homes” of places adds up to 30 before the join and 40 after it, because it stands beside every row that it matches: do not add it up.',
      ]);
    }));

  it('tells in full of a plan that is refused, and offers to sum up first', () =>
    withDatabase(async (connection) => {
      const report = await fitOf(connection);
      expect(report).toMatchObject({ rows: 8, totals: [], left: { matchedRows: 4 } });
      const [refused] = report.warnings;
      expect(refused).toMatchObject({
        grade: 'loss',
        says: expect.stringContaining('in "places", “Perivale” meets several of its rows. Say which'),
        repair: { says: 'Sum up places by “key” first' },
      });
      const summed = await fitOf(connection, { right: refused?.repair?.plan.right ?? { dataset: 'none' } });
      expect(summed).toMatchObject({ rows: 6, cardinality: 'many-to-one', right: { rows: 4 }, fanOut: { rows: 0 } });
      expect(summed.steps[0]).toBe('The rows of places are first summed up by “key”: the sum of “homes”.');
    }));

  it('says so where nothing matches, where rows are left out, and where an expectation does not hold', () =>
    withDatabase(async (connection) => {
      const nothing = await fitOf(connection, { on: [{ by: 'key', left: 'key', right: 'tenure', normalisers: [] }] });
      expect(says(nothing)).toEqual(['loss: No row of clients matches a row of places.']);
      const inner = await fitOf(connection, { kind: 'inner', many: 'first', expects: 'one-to-one' });
      expect(says(inner)).toEqual(
        expect.arrayContaining([
          'loss: 2 rows of clients match nothing in places, and are left out.',
          'loss: Each row of places is expected to meet one row of clients, but some meet several: those are repeated in the result.',
        ]),
      );
    }));
});
