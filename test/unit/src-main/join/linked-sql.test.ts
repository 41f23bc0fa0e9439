import { describe, expect, it } from 'vitest';
import type { JoinPlan } from '../../../../shared/model/join-plan.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { joinTables } from '../../../../src-main/join/join-tables.ts';
import { matchKeys } from '../../../../src-main/join/match-keys.ts';
import { reportMatch } from '../../../../src-main/join/report-match.ts';
import { contextOf, joinedRows, makeTable, planOf, relationsOf } from '../../../support/joining.ts';
import { withDatabase } from '../../../support/with-database.ts';

describe('a key that meets several', () => {
  const on: JoinPlan['on'] = [
    {
      by: 'key',
      left: 'key',
      right: 'code',
      normalisers: ['postcode'],
      through: { dataset: 'lookup', key: 'postcode', value: 'ward', method: 'best-fit', weight: 'homes' },
    },
  ];
  const prepared = async (connection: Connection) => {
    await makeTable(
      connection,
      'clients',
      ['client', 'key'],
      [
        [1, 'w5 1aa'],
        [2, 'W51AA'],
        [3, 'W5 2BB'],
        [4, 'W5 9ZZ'],
        [5, null],
      ],
    );
    await makeTable(
      connection,
      'lookup',
      ['postcode', 'ward', 'homes'],
      [
        ['W5 1AA', 'E1', 3],
        ['W5 1AA', 'E2', 20],
        ['W5 1AA', 'E1', 4],
        ['W5 2BB', 'E3', 1],
        ['W5 2BB', 'E9', 30],
      ],
    );
    await makeTable(
      connection,
      'places',
      ['code', 'name'],
      [
        ['E1', 'One'],
        ['E2', 'Two'],
        ['E3', 'Three'],
      ],
    );
  };
  const namesTaken = async (connection: Connection, many: JoinPlan['many']) => {
    const { rows } = await joinedRows(connection, planOf({ on, many }));
    return rows.map((row) => [row[0], row[3]]);
  };

  it('is refused, or takes the first, the heaviest or none, as the plan says', () =>
    withDatabase(async (connection) => {
      await prepared(connection);
      await expect(joinTables(connection, planOf({ on }), relationsOf(planOf({ on })))).rejects.toMatchObject({
        code: 'join-refused',
        message: expect.stringMatching(
          /^"Clients to places" would count rows more than once: in "places", “.+” each lead to several of its keys\./,
        ),
      });
      expect(await namesTaken(connection, 'first')).toEqual([
        [1, 'One'],
        [2, 'One'],
        [3, 'Three'],
        [4, null],
        [5, null],
      ]);
      // Most of W5 2BB lies in a ward that is not there: its rows belong to no ward that is.
      expect(await namesTaken(connection, 'largest')).toEqual([
        [1, 'Two'],
        [2, 'Two'],
        [3, null],
        [4, null],
        [5, null],
      ]);
      expect(await namesTaken(connection, 'leave-unmatched')).toEqual([
        [1, null],
        [2, null],
        [3, null],
        [4, null],
        [5, null],
      ]);
      expect(await namesTaken(connection, 'repeat')).toEqual([
        [1, 'One'],
        [1, 'Two'],
        [2, 'One'],
        [2, 'Two'],
        [3, 'Three'],
        [4, null],
        [5, null],
      ]);
    }));
});

describe('the nearest in time', () => {
  const plan = planOf({
    kind: 'nearest-in-time',
    many: 'first',
    time: { left: 'seen', right: 'since', direction: 'before', withinDays: 30 },
  });
  const placesAt = async (connection: Connection, time: JoinPlan['time'], many: JoinPlan['many'] = 'first') => {
    await makeTable(
      connection,
      'clients',
      ['client', 'key', 'seen'],
      [
        [1, 'a', '2026-03-10'],
        [2, 'a', '2026-01-01'],
        [3, 'b', '2026-03-10'],
        [4, 'a', null],
        [5, null, '2026-03-10'],
        [6, 'a', '2027-01-01'],
      ],
    );
    await makeTable(
      connection,
      'places',
      ['place', 'key', 'since'],
      [
        ['early', 'a', '2026-03-01'],
        ['late', 'a', '2026-03-12'],
        ['late too', 'a', '2026-03-12'],
        ['other', 'c', '2026-03-10'],
      ],
    );
    const { rows } = await joinedRows(connection, { ...plan, many, ...(time === undefined ? {} : { time }) });
    return rows.map((row) => [row[0], row[3]]);
  };

  it('takes the last before, the first after, or the nearest, and keeps every row', () =>
    withDatabase(async (connection) => {
      const none = [
        [3, null],
        [4, null],
        [5, null],
      ];
      expect(await placesAt(connection, plan.time)).toEqual([[1, 'early'], [2, null], ...none, [6, null]]);
      expect(await placesAt(connection, { left: 'seen', right: 'since', direction: 'after' })).toEqual([
        [1, 'late'],
        [2, 'early'],
        ...none,
        [6, null],
      ]);
      expect(await placesAt(connection, { left: 'seen', right: 'since', direction: 'either' }, 'refuse')).toEqual([
        [1, 'late'],
        [2, 'early'],
        ...none,
        [6, 'late'],
      ]);
      const report = await reportMatch(
        connection,
        await matchKeys(connection, plan, relationsOf(plan)),
        contextOf(plan),
      );
      expect(report).toMatchObject({
        rows: 6,
        left: { rows: 6, matchedRows: 1, emptyRows: 1 },
        right: { rows: 4, matchedRows: 1 },
      });
      expect(report.sentence).toBe(
        'Each row of clients is matched to the row of places where “key” is the same, and whose “since” is the last on or before its “seen”, at most 30 days apart. ' +
          'Every row of clients is kept, with a match or without. Where a row meets several, the first of them is taken.',
      );
    }));
});
