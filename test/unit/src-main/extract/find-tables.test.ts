import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../src-main/extract/find-tables.ts';
import type { TableExtent } from '../../../../src-main/extract/table-extent.ts';
import { rowsOf } from '../../../support/rows-of.ts';

function find(text: string): TableExtent[] {
  return findTables({ rows: rowsOf(text) });
}

type Place = [skipRows: number, headerRows: number, bodyRows: number];

function placeOf(table: TableExtent | undefined): Place | undefined {
  return table && [table.skipRows, table.headerRows, table.bodyRows];
}

describe('findTables', () => {
  it('leaves out blank columns on the left, and keeps those between', () => {
    const [table] = find(',Users by ward,,\n,,,\n,Ward,,Count\n,Acton,,12\n,Perivale,,7');
    expect(table).toMatchObject({ skipRows: 2, skipColumns: 1, columnCount: 3, names: ['Ward', 'column 2', 'Count'] });
  });

  it('reads the first of forms that were filled in several times, though a later one is longer', () => {
    const rows = Array.from({ length: 30 }, (_, day) => `${day + 1}/05/2022,York,£7.${day + 10},`).join('\n');
    const header = 'Date,Place,Rail,Taxi';
    const text = `Chief officer\n\n${header}\n1/04/2022,Leeds,£9.00,£2.00\n\nDeputy\n\n${header}\n${rows}`;
    expect(find(text).map((table) => [table.title, ...(placeOf(table) ?? [])])).toEqual([
      ['Chief officer', 2, 1, 1],
      ['Deputy', 7, 1, 30],
    ]);
  });

  it('reads the first of tables with as many rows, though a wider one follows without a blank line', () => {
    const wide = (cells: (column: number) => string): string => Array.from({ length: 30 }, (_, at) => cells(at)).join();
    const letters = Array.from(
      { length: 12 },
      (_, run) => `${run},${['A', '.', 'E', 'A', '.', 'A', 'E', '.', '.'].join()}`,
    );
    const figures = Array.from({ length: 12 }, (_, run) => wide((column) => `${(run * column) % 7}`));
    const head = `RUN,${Array.from({ length: 9 }, (_, at) => ` 1_ ${at + 1}`).join()}`;
    const text = [head, ...letters, wide((column) => `site ${column}`), ...figures].join('\n');
    expect(find(text).map(placeOf)).toEqual([
      [0, 1, 12],
      [13, 1, 12],
    ]);
  });

  it('offers tables below each other, each with its title', () => {
    const tables = find(
      'Travel,\n,\nLabels,Sum\nHotels,2277\nRail,1981\nTotal,4258\n,\nStationery,\n,\nLabels,Sum\nBanner,620\nXma,437\nTotal,1057',
    );
    expect(tables.map((table) => [table.title, ...(placeOf(table) ?? [])])).toEqual([
      ['Travel', 2, 1, 3],
      ['Stationery', 9, 1, 3],
    ]);
  });

  it('tells a table under the same header from a page break by labels that come again', () => {
    const tables = find('Ward,Count\nActon,12\nPerivale,7\n,\nWard,Count\nActon,5\nPerivale,9');
    expect(tables.map(placeOf)).toEqual([
      [0, 1, 2],
      [4, 1, 2],
    ]);
  });

  it('offers tables that follow each other without a blank line', () => {
    const tables = find(
      'Table 1\nWard,2019,2020\nActon,12,13\nPerivale,7,8\nTable 2\nTeam,Cases,Days\nNorth,5,2\nSouth,9,4',
    );
    expect(tables.map((table) => [table.title, ...table.names])).toEqual([
      ['Table 1', 'Ward', '2019', '2020'],
      ['Table 2', 'Team', 'Cases', 'Days'],
    ]);
  });

  it('offers tables beside each other, with the columns of each', () => {
    const tables = find(
      'By ward,,,By team,,\nWard,Count,,Team,Count,Days\nActon,12,,North,10,3\nPerivale,7,,South,9,5\nHanwell,4,,,,',
    );
    expect(tables).toMatchObject([
      { title: 'By ward', skipColumns: 0, columnCount: 2, bodyRows: 3, names: ['Ward', 'Count'] },
      { title: 'By team', skipColumns: 3, columnCount: 3, bodyRows: 2, names: ['Team', 'Count', 'Days'] },
    ]);
  });

  it('takes blank columns between groups for no boundary', () => {
    const tables = find(',2019,,,2020,\nWard,Male,Female,,Male,Female\nActon,1,2,,3,4\nPerivale,5,6,,7,8');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.names).toEqual(['Ward', '2019 Male', '2019 Female', 'column 4', '2020 Male', '2020 Female']);
  });

  it('puts the first table first unless another is far larger', () => {
    const small = 'Key,Value\nA,1\nB,2';
    const large = `Ward,Male,Female\n${Array.from({ length: 9 }, (_, at) => `Ward ${at},${at},${at * 2}`).join('\n')}`;
    expect(find(`${small}\n\nUsers\n\n${large}`)[0]).toMatchObject({ title: 'Users', skipRows: 6 });
    expect(find(`${large}\n\nUsers\n\n${large}`)[0]).toMatchObject({ skipRows: 0 });
  });

  it('reads merged headers of a sheet, whose cells are all filled, as one label each', () => {
    const rows = [
      ['Users by ward', 'Users by ward', 'Users by ward'],
      ['Ward', '2019', '2019'],
      ['Ward', 'Male', 'Female'],
      ['Acton', '1', '2'],
      ['Perivale', '3', '4'],
    ];
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ];
    const [table] = findTables({ rows, merges });
    expect(table).toMatchObject({ title: 'Users by ward', skipRows: 1, headerRows: 2, bodyRows: 2 });
    expect(table?.names).toEqual(['Ward', '2019 Male', '2019 Female']);
  });

  it('takes header rows as far down as their merged cells go, words or not', () => {
    const rows = [
      ['Region', 'Impact', 'Impact'],
      ['Region', 'quarter', 'baseline'],
      ['A', 'B', 'C'],
    ];
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ];
    expect(findTables({ rows, merges })[0]).toMatchObject({
      headerRows: 2,
      names: ['Region', 'Impact quarter', 'Impact baseline'],
    });
  });

  it('keeps stray cells of a sheet, which are no faults of a text', () => {
    const rows = rowsOf('id,age\n1,30\n2,26\n3,29\n4,31,checked\n5,32');
    expect(findTables({ rows })[0]?.columnCount).toBe(2);
    expect(findTables({ rows, merges: [] })[0]?.names).toEqual(['id', 'age', 'column 3']);
  });

  it('finds no table among titles and notes', () => {
    expect(
      findTables({
        rows: rowsOf('Contents\n\nThis workbook has statistics of loneliness.\n\nContact: a@example.org'),
        merges: [],
      }),
    ).toEqual([]);
    expect(findTables({ rows: [] })).toEqual([]);
    expect(findTables({ rows: [[''], [' ', '']] })).toEqual([]);
  });

  it('keeps within the grid and gives each table its own rows, whatever the grid', () => {
    const cell = fc.constantFrom(
      '',
      '',
      'Ward',
      'Acton',
      '12',
      '7.5',
      '2019',
      '*',
      '01/02/2024',
      'E05000001',
      'Notes',
      'Source: a register',
      'Total',
    );
    const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 });
    fc.assert(
      fc.property(grid, fc.boolean(), (rows, isSheet) => {
        const tables = findTables(isSheet ? { rows, merges: [] } : { rows });
        const width = Math.max(0, ...rows.map((row) => row.length));
        for (const { skipRows, headerRows, bodyRows, skipColumns, columnCount, names } of tables) {
          expect(skipRows + headerRows + bodyRows).toBeLessThanOrEqual(rows.length);
          expect(skipColumns + columnCount).toBeLessThanOrEqual(width);
          expect([columnCount, names.length]).toEqual([names.length, columnCount]);
          expect(headerRows + bodyRows).toBeGreaterThan(0);
        }
        const cells = tables.flatMap(({ skipRows, headerRows, bodyRows, skipColumns, columnCount }) =>
          Array.from({ length: (headerRows + bodyRows) * columnCount }, (_, at) =>
            [skipRows + Math.floor(at / columnCount), skipColumns + (at % columnCount)].join(),
          ),
        );
        expect(new Set(cells).size).toBe(cells.length);
      }),
      { numRuns: 300 },
    );
  });

  it('says how sure it is, and why', () => {
    expect(find('Ward,Count\nActon,12\nPerivale,7')[0]).toMatchObject({
      confidence: 'certain',
      because: '1 of 2 names stands above numbers, dates or codes without being one',
    });
    expect(find('a,b\nc,d')[0]?.confidence).toBe('unsure');
  });
});
