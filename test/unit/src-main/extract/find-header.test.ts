import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../src-main/extract/find-tables.ts';
import { rowsOf } from '../../../support/rows-of.ts';

type Place = readonly [skipRows: number, headerRows: number, bodyRows: number];

const layouts: readonly (readonly [what: string, text: string, place: Place, names: readonly string[]])[] = [
  ['a plain table', 'Ward,Count\nActon,12\nPerivale,7', [0, 1, 2], ['Ward', 'Count']],
  [
    'titles, a contact and blank lines above',
    'Hate crime by ward,,\nContact: insight@example.org,,\n,,\nWard,Race,Disability\nActon,12,3\nPerivale,7,5',
    [3, 1, 2],
    ['Ward', 'Race', 'Disability'],
  ],
  [
    'a title directly above a table with labels',
    'Users by ward\nWard,Count,Rate\nActon,12,1.2\nPerivale,7,0.8',
    [1, 1, 2],
    ['Ward', 'Count', 'Rate'],
  ],
  [
    'keys and values above',
    'Department:,Housing,,\nPeriod:,April 2019,,\nReport date,01/05/2019,,\nWard,Team,Cases,Rate\nActon,North,12,1.2\nPerivale,North,7,0.8',
    [3, 1, 2],
    ['Ward', 'Team', 'Cases', 'Rate'],
  ],
  [
    'a count of records above',
    'Report,Users by ward,,\nRecords,24,,\nWard,Team,Count,Rate\nActon,North,12,1\nPerivale,North,7,2\nHanwell,South,5,3',
    [2, 1, 3],
    ['Ward', 'Team', 'Count', 'Rate'],
  ],
  [
    'group labels above sub-headings',
    ',2019,,2020,\nWard,Male,Female,Male,Female\nActon,1,2,3,4\nPerivale,5,6,7,8',
    [0, 2, 2],
    ['Ward', '2019 Male', '2019 Female', '2020 Male', '2020 Female'],
  ],
  [
    'group labels beside the label column, below a title',
    'Table 3: Users\nWard,Users,,Staff,\n,2019,2020,2019,2020\nActon,10,20,30,40\nPerivale,50,60,70,80',
    [1, 2, 2],
    ['Ward', 'Users 2019', 'Users 2020', 'Staff 2019', 'Staff 2020'],
  ],
  [
    'units under the header',
    'Ward,Households,Share\n,Number,%\nActon,120,1.5\nPerivale,70,0.9',
    [0, 2, 2],
    ['Ward', 'Households Number', 'Share %'],
  ],
  [
    'one word under the header, for one column',
    ',,2014,2013\nSegment,Staff,Total,Total\n,,,Restated\nCore,609,672,641\nOther,116,119,115',
    [0, 3, 2],
    ['Segment', 'Staff', '2014 Total', '2013 Total Restated'],
  ],
  [
    'a label above columns that are all numbers',
    'Water use,,\nTotal (m3),Per person,Cost\n"44761",13.9,68\n41002,12.7,65'.replaceAll('"', ''),
    [0, 2, 2],
    ['Water use Total (m3)', 'Per person', 'Cost'],
  ],
  [
    'names for the first columns a row below those of the others',
    ',,1997,1998\nCode,Area,,\n,England,1021,1000\nE12000001,North East,34,35\nE12000002,North West,52,51',
    [0, 2, 3],
    ['Code', 'Area', '1997', '1998'],
  ],
  [
    'a header of two rows, a blank one, and the data',
    ',,1997,1998\nCode,Area,,\n,,,\n,England,1021,1000\n,,,\nE12000001,North East,34,35\nE12000002,North West,52,51',
    [0, 2, 5],
    ['Code', 'Area', '1997', '1998'],
  ],
  [
    'years and thousands of pounds above the header',
    'Statement of supply,,,\n,,,\n,2013-14,,2012-13\n,£000,,£000\n,Estimate,Outturn,Outturn\nResources 1,100,90,80\nResources 2,200,190,180',
    [2, 3, 2],
    ['column 1', '2013-14 £000 Estimate', '2013-14 £000 Outturn', '2012-13 £000 Outturn'],
  ],
  [
    'a group label over the second column alone',
    ',Users,\nWard,2019,2020\nActon,1,2\nPerivale,3,4',
    [0, 2, 2],
    ['Ward', 'Users 2019', 'Users 2020'],
  ],
  [
    'a unit at the right end above the header',
    'Loneliness by age\n,,,Percentage\n,16 to 24,25 to 39,All\nOften,7.1,6.3,5\nNever,20.1,30.2,40.3',
    [2, 1, 2],
    ['column 1', '16 to 24', '25 to 39', 'All'],
  ],
  [
    'a numbering of the columns under the header',
    'Ward,Cases,Rate,Rank\n1,2,3,4\nActon,45,2.3,9\nPerivale,12,0.7,12\nHanwell,51,2.9,3',
    [0, 2, 3],
    ['Ward 1', 'Cases 2', 'Rate 3', 'Rank 4'],
  ],
  [
    'no header',
    'UB1 1AP,10,512217,E09000009\nUB1 1AS,10,512263,E09000009\nW3 6NE,20,520001,E09000009',
    [0, 0, 3],
    ['column 1', 'column 2', 'column 3', 'column 4'],
  ],
  [
    'no header, words only, that come again below',
    'Acton,Male,Yes\nEaling,Female,No\nHanwell,Male,No\nPerivale,Female,Yes',
    [0, 0, 4],
    ['column 1', 'column 2', 'column 3'],
  ],
  ['years as names', 'Ward,2019,2020\nActon,12,14\nPerivale,7,9', [0, 1, 2], ['Ward', '2019', '2020']],
  [
    'months and dates as names',
    'Ward,Apr-19,May-19,01/06/2019\nActon,12,14,3\nPerivale,7,9,5',
    [0, 1, 2],
    ['Ward', 'Apr-19', 'May-19', '01/06/2019'],
  ],
  [
    'ages as names',
    'Area,All,0,1,2,3\nE01001195,113,30,29,28,26\nE01001196,61,16,14,12,19',
    [0, 1, 2],
    ['Area', 'All', '0', '1', '2', '3'],
  ],
  [
    'counts that look like years in the first row',
    'Ward,Males,Females\nActon,1950,2014\nPerivale,3120,3308\nHanwell,2250,2150',
    [0, 1, 3],
    ['Ward', 'Males', 'Females'],
  ],
  [
    'years that go down',
    'Ward,2020,2019,2018\nActon,12,14,9\nPerivale,7,9,8',
    [0, 1, 2],
    ['Ward', '2020', '2019', '2018'],
  ],
  [
    'years above counts that all look like years',
    'Ward,2019,2020\nActon,1950,2014\nPerivale,1987,2003',
    [0, 1, 2],
    ['Ward', '2019', '2020'],
  ],
  [
    'a title and a date at the right end',
    'Gifts given by ministers,,,Apr-Jun 2013\nMinister,Gift,Given to,Value\nA Minister,Vase,France,150\nB Minister,Rug,Iran,200',
    [1, 1, 2],
    ['Minister', 'Gift', 'Given to', 'Value'],
  ],
  [
    'what the numbers are, at the right end',
    'Table 1: Users by ward,,,\n,,,Numbers and percentages\n,2008,2009,2010\nActon,1,2,3\nPerivale,4,5,6',
    [2, 1, 2],
    ['column 1', '2008', '2009', '2010'],
  ],
  ['an index without a name', ',name,age\n0,John,30\n1,Julie,26', [0, 1, 2], ['column 1', 'name', 'age']],
  ['years down the side', ',Male,Female\n2011,5,6\n2012,7,8', [0, 1, 2], ['column 1', 'Male', 'Female']],
  [
    'a last row without values',
    'Ward,Count,Rate\nActon,12,1.2\nPerivale,7,0.8\nNot known,,',
    [0, 1, 3],
    ['Ward', 'Count', 'Rate'],
  ],
  [
    'a filter above a summary',
    'Department,(All)\n,\nRow Labels,Sum of Amount\nHotels,2277\nRail,1981\nGrand Total,4258',
    [2, 1, 3],
    ['Row Labels', 'Sum of Amount'],
  ],
  ['names twice and none', 'id,,id\n1,a,2\n2,b,3', [0, 1, 2], ['id', 'column 2', 'id (2)']],
  [
    'codes as names above codes',
    'LSOA21CD,NO2-2019-max\nE01000001,99.7\nE01000002,95.8',
    [0, 1, 2],
    ['LSOA21CD', 'NO2-2019-max'],
  ],
  ['a blank line after the header', 'Ward,Count\n,\nActon,12\nPerivale,7', [0, 1, 3], ['Ward', 'Count']],
  [
    'a title and a blank line after the header',
    'Users\n\nWard,Team\n\nActon,North\nPerivale,South\nHanwell,North',
    [2, 1, 4],
    ['Ward', 'Team'],
  ],
  ['a header and no rows', 'Ward,Count,Rate', [0, 1, 0], ['Ward', 'Count', 'Rate']],
  ['a title, a header and no rows', 'Users by ward\n\nWard,Count,Rate', [2, 1, 0], ['Ward', 'Count', 'Rate']],
  ['one row without a header', 'Acton,12,E05000001', [0, 0, 1], ['column 1', 'column 2', 'column 3']],
  ['one row and a header', 'Ward,Count\nActon,12', [0, 1, 1], ['Ward', 'Count']],
  ['one column', 'Postcode\nW3 6NE\nW5 5NU', [0, 1, 2], ['Postcode']],
  ['one column of words', 'Ward\nActon\nPerivale', [0, 1, 2], ['Ward']],
  ['one column of numbers without a header', '01\n002\n00003', [0, 0, 3], ['column 1']],
  ['one column below a title', 'Counts\n\nCount\n1\n2\n3', [2, 1, 3], ['Count']],
];

describe('findTables, by its header', () => {
  it.each(layouts)('%s', (_, text, place, names) => {
    const [table] = findTables({ rows: rowsOf(text) });
    expect([table?.skipRows, table?.headerRows, table?.bodyRows]).toEqual(place);
    expect(table?.names).toEqual(names);
  });
});
