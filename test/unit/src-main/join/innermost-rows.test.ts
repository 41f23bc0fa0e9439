import { describe, expect, it } from 'vitest';
import type { JoinPlan } from '../../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../../shared/model/match-report.ts';
import { matchKeys } from '../../../../src-main/join/match-keys.ts';
import { reportFit } from '../../../../src-main/join/report-match.ts';
import { suggestJoins } from '../../../../src-main/join/suggest-joins.ts';
import { contextOf, makeTable, planOf, relationsOf } from '../../../support/joining.ts';
import { withDatabase } from '../../../support/with-database.ts';

const totals = [{ column: 'sex', labels: ['All', 'All again'] }];
const ward = { kind: 'area-code', geography: { kind: 'ward', vintage: '2022' } } as const;
const roles = {
  sex: { kind: 'strand', strand: 'sex' },
  people: { kind: 'count', unit: 'people' },
} as const;

/** How clients of three wards fit a table of people that has rows for its own totals; C has no other row. */
async function fitOf(changes: Partial<JoinPlan>): Promise<MatchReport> {
  return withDatabase(async (connection) => {
    await makeTable(connection, 'clients', ['key'], [['A'], ['B'], ['C']]);
    const rows = (key: string, women: number, men: number) => [
      [key, 'All', women + men],
      [key, 'F', women],
      [key, 'M', men],
    ];
    await makeTable(
      connection,
      'places',
      ['key', 'sex', 'people'],
      [...rows('A', 3, 4), ...rows('B', 5, 6), ['C', 'All', 9]],
    );
    const plan = planOf(changes);
    const context = contextOf(plan, { right: { kind: 'aggregate', roles } });
    const relations = { ...relationsOf(plan), right: { relation: 'places', title: 'places', totals } };
    const matched = await matchKeys(connection, plan, relations);
    return reportFit(connection, matched, { ...context, relations });
  });
}

const sum = { name: 'people', how: 'sum', column: 'people' } as const;

describe('a table that has rows for its own totals', () => {
  it('is summed up without them, and loses no area that has nothing else', async () => {
    const report = await fitOf({ right: { dataset: 'places', summed: { by: ['key'], columns: [sum] } } });
    expect(report.totals).toEqual([{ side: 'right', column: 'people', before: 18, after: 18 }]);
    expect(report.right).toMatchObject({ rows: 3, matchedRows: 3 });
    expect(report.steps[0]).toBe(
      'The rows of places are first summed up by “key”: the sum of “people”. Its rows for totals and sub-totals are left out.',
    );
    expect(report.warnings).toEqual([]);
  });

  it('keeps them apart where it is summed up by them, and counts them once in the totals', async () => {
    const report = await fitOf({
      right: { dataset: 'places', summed: { by: ['key', 'sex'], columns: [sum] } },
      many: 'repeat',
    });
    expect(report.rows).toBe(7);
    expect(report.totals).toEqual([{ side: 'right', column: 'people', before: 18, after: 18 }]);
  });

  it('is compared by the same rows before and after where it is joined as it is', async () => {
    const report = await fitOf({ many: 'repeat' });
    expect(report.rows).toBe(7);
    expect(report.totals).toEqual([{ side: 'right', column: 'people', before: 18, after: 18 }]);
  });

  it('is suggested with a sum, not with its greatest row', async () => {
    const { suggested } = await withDatabase(async (connection) => {
      await makeTable(connection, 'wards', ['key'], [['E05013518']]);
      await makeTable(
        connection,
        'places',
        ['key', 'sex', 'people'],
        [
          ['E05013518', 'All', 7],
          ['E05013518', 'F', 3],
          ['E05013518', 'M', 4],
        ],
      );
      const { left, right } = contextOf(planOf(), {
        left: { roles: { key: ward } },
        right: { kind: 'aggregate', roles: { key: ward, ...roles } },
      });
      return suggestJoins(
        connection,
        { dataset: left, relation: 'wards' },
        { dataset: right, relation: 'places', totals },
        { lookups: [], boundaries: [], relationOf: (name) => name, titleOf: (name) => name },
      );
    });
    expect(suggested[0]?.plan.right.summed?.columns).toEqual([sum]);
    expect(suggested[0]?.because.at(-1)).toBe('Its rows for totals and sub-totals are left out of the sum.');
  });
});
