import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../src-main/extract/find-tables.ts';
import { rowsOf } from '../../../support/rows-of.ts';

type Place = readonly [skipRows: number, headerRows: number, bodyRows: number];

const layouts: readonly (readonly [what: string, text: string, place: Place, names: readonly string[]])[] = [
  [
    'groups over grades over measures, one label of them with a colon at its end',
    'Body,Kind,Parent or sponsor:,Staff,,,,Costs,\n,,,Junior,,Senior,,Pay,Pension\n,,,Heads,FTE,Heads,FTE,,\nParks,Agency,Town,4,3.5,2,2,£10.50,£1.20\nRoads,Agency,Town,9,8.1,3,2.5,£20.10,£2.30',
    [0, 3, 2],
    [
      'Body',
      'Kind',
      'Parent or sponsor:',
      'Staff Junior Heads',
      'Staff Junior FTE',
      'Staff Senior Heads',
      'Staff Senior FTE',
      'Costs Pay',
      'Costs Pension',
    ],
  ],
  [
    'a blank row within the header',
    'Expenses of the chief officer\n\nDate,Place,Travel,,Other\n,,,,\n,,Rail,Taxi,\n13/04/2022,Leeds,£135.70,,£5.00\n20/04/2022,York,£77.40,£12.00,',
    [2, 3, 2],
    ['Date', 'Place', 'Travel Rail', 'Travel Taxi', 'Other'],
  ],
  [
    'the first name a row above the others',
    'Expenses of the deputy\n\nDates,,,\n,Place,Travel,\n,,Rail,Taxi\n13/04/2022,Leeds,£135.70,\n20/04/2022,York,£77.40,£12.00',
    [2, 3, 2],
    ['Dates', 'Place', 'Travel Rail', 'Travel Taxi'],
  ],
  [
    'a title over a column in the middle',
    ',,,,\n,,,SPENDING OF THE BOROUGH\nLine,Date,Code,Supplier,Amount\n1,14/07/2022,9399,Acme Motors,£512.20\n2,15/07/2022,5943,Paper Shop,£29.00',
    [2, 1, 2],
    ['Line', 'Date', 'Code', 'Supplier', 'Amount'],
  ],
  [
    'settings above figures, none of them a label',
    'settings\nlength=[4.0;15.0]\nis_wide=[0;1]\ntime,x,y\n0.0,150.1,-234\n0.5,151.2,-233\n1.0,152.9,-231',
    [3, 1, 3],
    ['time', 'x', 'y'],
  ],
  [
    'a label over one column of words',
    ',Address,\nName,Street,Town\nAda,High Street,Ealing\nBob,Low Road,Acton\nCy,Mid Lane,Hanwell',
    [0, 2, 3],
    ['Name', 'Address Street', 'Address Town'],
  ],
  [
    'labels said again over columns of words',
    'Staff,Staff,Office,Office\nName,Grade,Building,Floor\nAda,High,North,first\nBob,Low,North,ground\nCy,High,East,first',
    [0, 2, 3],
    ['Staff Name', 'Staff Grade', 'Office Building', 'Office Floor'],
  ],
  [
    'rows of words that number themselves below a title',
    'Tables of the audit\n\nTable 1.1:,Cases,by trust\nTable 1.2:,Care,by site\nTable 1.3:,Surgery,by ward\nTable 1.4:,Results,by age',
    [2, 0, 4],
    ['column 1', 'column 2', 'column 3'],
  ],
  [
    'one label above rows of words that number themselves',
    'Tables of the audit\n\nOrigin,,\nTable 1.1:,Cases,by trust\nTable 1.2:,Care,by site\nTable 1.3:,Surgery,by ward\nTable 1.4:,Results,by age',
    [2, 1, 4],
    ['Origin', 'column 2', 'column 3'],
  ],
];

describe('findTables, by a header of several rows or none', () => {
  it.each(layouts)('%s', (_, text, place, names) => {
    const [table] = findTables({ rows: rowsOf(text) });
    expect([table?.skipRows, table?.headerRows, table?.bodyRows]).toEqual(place);
    expect(table?.names).toEqual(names);
  });
});
