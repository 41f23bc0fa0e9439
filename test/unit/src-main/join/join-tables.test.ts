import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JoinPlan } from '../../../../shared/model/join-plan.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { joinTables, keepJoined } from '../../../../src-main/join/join-tables.ts';
import { matchKeys } from '../../../../src-main/join/match-keys.ts';
import { reportMatch } from '../../../../src-main/join/report-match.ts';
import { contextOf, joinedRows, makeTable, planOf, relationsOf } from '../../../support/joining.ts';
import { withDatabase } from '../../../support/with-database.ts';

const countSchema = z.object({ rows: z.number() });

async function rowsOf(connection: Connection, plan: JoinPlan): Promise<number> {
  const { relation } = await joinTables(connection, plan, relationsOf(plan));
  const [found] = await connection.query(countSchema, `SELECT count(*) AS rows FROM ${relation}`);
  return found?.rows ?? -1;
}

const key = fc.constantFrom('a', 'A', ' a', 'b', 'c', 'd', 'e', '', null);
const table = fc.array(key, { maxLength: 12 });

async function given(
  connection: Connection,
  lefts: readonly (string | null)[],
  rights: readonly (string | null)[],
): Promise<void> {
  await makeTable(
    connection,
    'clients',
    ['client', 'key'],
    lefts.map((each, at) => [at, each]),
  );
  await makeTable(
    connection,
    'places',
    ['place', 'key'],
    rights.map((each, at) => [at, each]),
  );
}

const loose: JoinPlan['on'] = [{ by: 'key', left: 'key', right: 'key', normalisers: ['case', 'spacing'] }];

describe('the rows of each kind of join', () => {
  const laws = (
    law: (
      connection: Connection,
      plan: JoinPlan,
      lefts: readonly (string | null)[],
      rights: readonly (string | null)[],
    ) => Promise<void>,
  ) =>
    withDatabase((connection) =>
      fc.assert(
        fc.asyncProperty(table, table, fc.constantFrom(loose, planOf().on), async (lefts, rights, on) => {
          await given(connection, lefts, rights);
          await law(connection, planOf({ on }), lefts, rights);
        }),
        { numRuns: 20 },
      ),
    );

  it('of a left join are those of its left side, unless rows are repeated', () =>
    laws(async (connection, plan, lefts) => {
      for (const many of ['first', 'largest', 'leave-unmatched'] as const) {
        expect(await rowsOf(connection, { ...plan, many })).toBe(lefts.length);
      }
    }));

  it('of an inner join and an anti join are together those of the left side', () =>
    laws(async (connection, plan, lefts) => {
      for (const many of ['first', 'leave-unmatched'] as const) {
        const inner = await rowsOf(connection, { ...plan, many, kind: 'inner' });
        const anti = await rowsOf(connection, { ...plan, many, kind: 'anti' });
        expect(inner + anti).toBe(lefts.length);
      }
    }));

  it('of a full join are the inner join’s and what is over on each side', () =>
    laws(async (connection, plan) => {
      const repeating: JoinPlan = { ...plan, many: 'repeat' };
      const turned: JoinPlan = { ...repeating, left: plan.right, right: plan.left, kind: 'anti' };
      const inner = await rowsOf(connection, { ...repeating, kind: 'inner' });
      const over = (await rowsOf(connection, { ...repeating, kind: 'anti' })) + (await rowsOf(connection, turned));
      expect(await rowsOf(connection, { ...repeating, kind: 'full' })).toBe(inner + over);
    }));

  it('are DuckDB’s own where rows are repeated', () =>
    laws(async (connection, plan) => {
      const folded = (side: string): string =>
        plan.on.some((pair) => pair.by === 'key' && pair.normalisers.length > 0)
          ? `nullif(trim(lower(${side}.key)), '')`
          : `nullif(${side}.key, '')`;
      for (const [kind, word] of [
        ['left', 'LEFT'],
        ['inner', 'INNER'],
        ['full', 'FULL'],
      ] as const) {
        const own = await connection.query(
          countSchema,
          `SELECT count(*) AS rows FROM clients l ${word} JOIN places r ON ${folded('l')} = ${folded('r')}`,
        );
        expect([{ rows: await rowsOf(connection, { ...plan, many: 'repeat', kind }) }]).toEqual(own);
      }
    }));

  it('are the same, cell by cell, whether keys are matched first or not', () =>
    laws(async (connection, plan) => {
      for (const kind of ['left', 'inner', 'full'] as const) {
        for (const many of ['repeat', 'first'] as const) {
          const each: JoinPlan = { ...plan, kind, many };
          const direct = await joinedRows(connection, each);
          const { relation } = await keepJoined(connection, await matchKeys(connection, each, relationsOf(each)));
          const { columns } = await connection.columns(`SELECT * FROM ${relation} ORDER BY ALL`);
          expect(direct.rows).toEqual((columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null)));
        }
      }
    }));

  it('are what the match report says, and its sides are each other’s when the join is turned', () =>
    laws(async (connection, plan, lefts, rights) => {
      const forth: JoinPlan = { ...plan, many: 'repeat', kind: 'inner' };
      const back: JoinPlan = { ...forth, left: forth.right, right: forth.left };
      const there = await reportMatch(
        connection,
        await matchKeys(connection, forth, relationsOf(forth)),
        contextOf(forth),
      );
      const again = await reportMatch(
        connection,
        await matchKeys(connection, back, relationsOf(back)),
        contextOf(back),
      );
      expect(there.rows).toBe(await rowsOf(connection, forth));
      expect(again.rows).toBe(there.rows);
      const sizes = ({ rows, keys, emptyRows, matchedRows, matchedKeys }: typeof there.left) => ({
        rows,
        keys,
        emptyRows,
        matchedRows,
        matchedKeys,
      });
      expect(sizes(again.right)).toEqual(sizes(there.left));
      expect(sizes(again.left)).toEqual(sizes(there.right));
      expect(there.left.rows).toBe(lefts.length);
      expect(there.right.rows).toBe(rights.length);
      expect(there.left.rows - there.left.matchedRows).toBe(
        there.left.unmatched.reduce((sum, { rows }) => sum + rows, 0),
      );
      expect(there.left.matchedRows + there.fanOut.added).toBe(there.rows);
    }));
});

it('refuses a column that is not there, with those that are', () =>
  withDatabase(async (connection) => {
    await given(connection, ['a'], ['a']);
    const plan = planOf({ on: [{ by: 'key', left: 'Ward', right: 'key', normalisers: [] }] });
    await expect(matchKeys(connection, plan, relationsOf(plan))).rejects.toMatchObject({
      code: 'column-missing',
      message: expect.stringContaining('"Ward", which is no column of "clients". Its columns are: client, key.'),
    });
  }));
