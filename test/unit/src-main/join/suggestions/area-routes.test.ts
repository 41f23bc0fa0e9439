import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import type { Dataset } from '../../../../../shared/model/dataset.ts';
import type { AreaLookup, BoundarySet } from '../../../../../shared/model/gazetteer.ts';
import type { Connection } from '../../../../../src-main/database/connection.ts';
import type { JoinContext } from '../../../../../src-main/join/join-context.ts';
import { suggestJoins } from '../../../../../src-main/join/suggest-joins.ts';
import { sampleDataset } from '../../../../support/sample-dataset.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const code = (vintage: string): ColumnRole => ({ kind: 'area-code', geography: { kind: 'ward', vintage } });
const name = (vintage: string): ColumnRole => ({ kind: 'area-name', geography: { kind: 'ward', vintage } });
const context: JoinContext = { lookups: [], boundaries: [], relationOf: (id) => id, titleOf: (id) => id };

async function table(connection: Connection, id: string, rows: string, roles: Dataset['roles'], kind: Dataset['kind']) {
  const columns = Object.keys(roles).join(', ');
  await connection.run(`CREATE TABLE ${id} AS SELECT * FROM (VALUES ${rows}) t(${columns})`);
  return { dataset: sampleDataset({ id, title: id, kind, roles }), relation: id };
}

const older = (connection: Connection) =>
  table(
    connection,
    'older',
    `('E05000181', 'Hobbayne'), ('E05000182', 'Walpole'), ('E05000183', 'Northfield')`,
    { code: code('2018'), name: name('2018') },
    'aggregate',
  );
const newer = (connection: Connection) =>
  table(
    connection,
    'newer',
    `('E05013518', 'Central Greenford'), ('E05013519', 'Walpole'), ('E05013520', 'Northfield')`,
    { code: code('2022'), name: name('2022') },
    'aggregate',
  );
const lookup = (dataset: string, from: AreaLookup['from'], column: string, vintage: string): AreaLookup => ({
  dataset,
  from,
  to: { column, geography: { kind: 'ward', vintage } },
  method: from.kind === 'area' ? 'change' : 'exact',
  because: '',
});
const spelled = (dataset: string, vintage: string): AreaLookup =>
  lookup(dataset, { kind: 'area-name', column: 'said', geography: { kind: 'ward', vintage } }, 'code', vintage);

describe('wards that were redrawn and kept their names', () => {
  test('are joined by no lookup of names, whichever way round', async () => {
    const found = await withDatabase(async (connection) => {
      const sides = [await older(connection), await newer(connection)] as const;
      await connection.run(`CREATE TABLE old_names AS SELECT name AS said, code FROM older`);
      await connection.run(`CREATE TABLE new_names AS SELECT name AS said, code FROM newer`);
      return suggestJoins(connection, ...sides, {
        ...context,
        lookups: [spelled('old_names', '2018'), spelled('new_names', '2022')],
      });
    });
    expect(found.suggested).toEqual([]);
    const because = (from: string, to: string) =>
      `a trap: 2 names match, but 0 of 3 ward codes match: ${from} and ${to} are different schemes. The same name is another area there`;
    expect(found.dismissed.slice(0, 3)).toEqual([
      { says: 'Ward name', because: because('2018', '2022') },
      { says: 'Ward name → ward', because: because('2018', '2022') },
      { says: 'Ward name → ward, the other way round', because: because('2022', '2018') },
    ]);
  });

  test('are joined by a list of what became of each', async () => {
    const { suggested } = await withDatabase(async (connection) => {
      const sides = [await older(connection), await newer(connection)] as const;
      await connection.run(
        `CREATE TABLE became AS SELECT * FROM (VALUES ('E05000181', 'E05013519'), ('E05000182', 'E05013519'), ('E05000183', 'E05013520')) t(was, code)`,
      );
      await connection.run(`CREATE TABLE new_names AS SELECT name AS said, code FROM newer`);
      const geography = { kind: 'ward', vintage: '2018' } as const;
      return suggestJoins(connection, ...sides, {
        ...context,
        lookups: [
          spelled('new_names', '2022'),
          lookup('became', { kind: 'area', column: 'was', geography }, 'code', '2022'),
        ],
      });
    });
    expect(suggested.map(({ says, leftKeysMatched }) => [says, leftKeysMatched])).toEqual([
      ['Ward code → 2022 code', 1],
    ]);
  });

  test('are joined by name where nearly all codes stayed', async () => {
    const { suggested } = await withDatabase(async (connection) => {
      const rows = (last: string) => `('E05000181', 'Hobbayne'), ('E05000182', 'Walpole'), ('${last}', 'Northfield')`;
      const roles = (vintage: string) => ({ code: code(vintage), name: name(vintage) });
      return suggestJoins(
        connection,
        await table(connection, 'one', rows('E05000183'), roles('2018'), 'lookup'),
        await table(connection, 'other', rows('E05000184'), roles('2019'), 'lookup'),
        context,
      );
    });
    expect(suggested.map(({ says }) => says)).toContain('Ward name');
  });
});

describe('outlines that points are placed in', () => {
  const outlines = (dataset: string, vintage: string): BoundarySet => ({
    dataset,
    codeColumn: 'code',
    nameColumn: 'code',
    geography: { kind: 'ward', vintage },
    areas: 3,
  });
  const within: Readonly<Record<string, number>> = { drawn_2018: 9, drawn_2022: 9, in_use: 8, newer: 6, redrawn: 10 };

  test('are the right side’s own, then those in use, then others; none of another scheme', async () => {
    const { suggested } = await withDatabase(async (connection) => {
      const points = await table(
        connection,
        'points',
        Array.from({ length: 10 }, (_, at) => `(-0.${at + 1}, 51.5)`).join(', '),
        { longitude: { kind: 'longitude' }, latitude: { kind: 'latitude' } },
        'points',
      );
      const right = await newer(connection);
      for (const id of ['drawn_2018', 'drawn_2022', 'in_use'])
        await connection.run(`CREATE TABLE ${id} AS SELECT code FROM newer`);
      await connection.run(
        `CREATE TABLE redrawn AS SELECT * FROM (VALUES ('E05013519'), ('E05013520'), ('E05099999')) t(code)`,
      );
      return suggestJoins(connection, points, right, {
        ...context,
        boundaries: [
          outlines('drawn_2018', '2018'),
          outlines('redrawn', '2018'),
          outlines('drawn_2022', '2022'),
          outlines('in_use', '2018'),
          outlines('newer', '2022'),
        ],
        areasInUse: 'in_use',
        rowsWithin: (_relation, { boundaries }) => Promise.resolve({ positions: 100, within: within[boundaries] ?? 0 }),
      });
    });
    expect(suggested.map(({ plan: { on } }) => (on[0]?.by === 'within' ? on[0].boundaries : null))).toEqual([
      'newer',
      'in_use',
      'drawn_2022',
      'drawn_2018',
    ]);
    expect(suggested[0]?.leftRowsMatched).toBe(0.6);
    expect(suggested.at(-1)?.because).toContain(
      'The outlines are of 2018 and the codes of 2022: check that no border moved in between.',
    );
  });
});
