import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../src-main/extract/find-tables.ts';
import { rowsOf } from '../../../support/rows-of.ts';

type Place = readonly [skipRows: number, headerRows: number, bodyRows: number];

const layouts: readonly (readonly [what: string, text: string, place: Place, names: readonly string[]])[] = [
  [
    'suppressed values in the first rows',
    'Ward,Cases,Rate\nActon,*,*\nPerivale,c,c\nHanwell,12,1.3\nNortholt,15,1.8',
    [0, 1, 4],
    ['Ward', 'Cases', 'Rate'],
  ],
  [
    'a first row that says nothing of its columns',
    'Name,Trip,Place,Cost\nA Minister,NIL return,,\nB Minister,14-Jan,Berlin,£584\nC Minister,Nil return,,\nB Minister,28-Feb,Brussels,£239',
    [0, 1, 4],
    ['Name', 'Trip', 'Place', 'Cost'],
  ],
  [
    'headings of sections, and blank lines between them',
    'Area,2019,2020\nEngland,,\nActon,1,2\nEaling,3,4\n,,\nWales,,\nBarry,5,6\nRhyl,7,8',
    [0, 1, 7],
    ['Area', '2019', '2020'],
  ],
  [
    'a return of nothing',
    'Hospitality received,,,\nPeriod: July to September 2013,,,\nMinister,Date,Organisation,Type\nNil return,,,',
    [2, 1, 1],
    ['Minister', 'Date', 'Organisation', 'Type'],
  ],
  [
    'a list under headings',
    'Minister,Date,Organisation,Purpose\nA Minister,Oct-14,Tearfund,To discuss aid\n,,World Vision,\n,,War Child,\nB Minister,Nov-14,Oxfam,To discuss Gaza',
    [0, 1, 4],
    ['Minister', 'Date', 'Organisation', 'Purpose'],
  ],
  [
    'a blank line after every row',
    'Ward,Count\n\nActon,1\n\nPerivale,2\n\nHanwell,3\n\nNortholt,4',
    [0, 1, 8],
    ['Ward', 'Count'],
  ],
  ['a total', 'Ward,Count\nActon,12\nPerivale,7\nTotal,19', [0, 1, 3], ['Ward', 'Count']],
  ['a total below a blank line', 'Ward,Count\nActon,12\nPerivale,7\n,\nTotal,19', [0, 1, 4], ['Ward', 'Count']],
  [
    'how many people stand above',
    'Client,Ward,Ethnic group,Sex\nC1,Acton,Indian,Female\nC2,Hanwell,African,Male\nC3,Acton,Irish,Male\nTotal,,,3',
    [0, 1, 3],
    ['Client', 'Ward', 'Ethnic group', 'Sex'],
  ],
  [
    'how many people were counted elsewhere, above a note',
    'Client,Ward,Age band\nC1,Acton,18-24\nC2,Hanwell,25-34\nC3,Acton,65+\nTOTAL,,312\nSource: Case system,,',
    [0, 1, 3],
    ['Client', 'Ward', 'Age band'],
  ],
  [
    'how many people there are, under their ages',
    'Client,Ward,Age\nC1,Acton,40\nC2,Hanwell,31\nC3,Acton,62\nTotal records,,3',
    [0, 1, 3],
    ['Client', 'Ward', 'Age'],
  ],
  [
    'how many people there are, in one cell',
    'Client,Ward,Sex\nC1,Acton,M\nC2,Hanwell,F\nC3,Acton,M\nTotal: 3,,',
    [0, 1, 3],
    ['Client', 'Ward', 'Sex'],
  ],
  [
    'a sum of as many as there are rows',
    'Ward,Year,Count\nActon,2023,1\nHanwell,2023,0\nPerivale,2023,2\nTotal,,3',
    [0, 1, 4],
    ['Ward', 'Year', 'Count'],
  ],
  [
    'a total of what is hidden in every row',
    'Ward,Year,Count\nActon,2023,c\nHanwell,2023,*\nPerivale,2023,[c]\nTotal,,12',
    [0, 1, 4],
    ['Ward', 'Year', 'Count'],
  ],
  [
    'a client called Total',
    'Client,Ward,Sex\nC1,Acton,M\nC2,Hanwell,F\nTotal,Acton,M',
    [0, 1, 3],
    ['Client', 'Ward', 'Sex'],
  ],
  [
    'the parts of a total below it',
    'Segment,Staff,Others\nCore,609,2\nOther,116,9\nTotal,725,11\n,,\nOf which:,,\nDepartment,700,10\nBodies,25,1\nTotal,725,11',
    [0, 1, 8],
    ['Segment', 'Staff', 'Others'],
  ],
  [
    'notes below',
    'Ward,Count,Rate\nActon,12,1.2\nPerivale,7,0.8\nSource: Council register\n1. Counts are of people\n[c] = suppressed',
    [0, 1, 2],
    ['Ward', 'Count', 'Rate'],
  ],
  ['a sign and its meaning below', 'Ward,Count\nActon,12\nPerivale,*\n* = 1 to 4,', [0, 1, 2], ['Ward', 'Count']],
  [
    'meanings of signs in two columns below',
    'Ward,Count,Rate\nActon,12,1.2\nPerivale,[c],[c]\n,,\n[c],Confidential: fewer than five people,\n[x],Not available,',
    [0, 1, 2],
    ['Ward', 'Count', 'Rate'],
  ],
  [
    'definitions under a heading below',
    'Minister,Gift,Value\nA Minister,Vase,150\nB Minister,Rug,200\n,,\nNotes,,\nGifts,Gifts over £140,\nHospitality,Not including functions of the Government,',
    [0, 1, 2],
    ['Minister', 'Gift', 'Value'],
  ],
  [
    'a sentence below blank lines',
    'Date,Merchant,Amount\n01/02/2016,SHERATON,1015.16\n02/02/2016,KELWAY,1335\n,,\n,,\nAll transactions listed are made via an electronic payment system,,',
    [0, 1, 2],
    ['Date', 'Merchant', 'Amount'],
  ],
  [
    'notes under their columns below',
    'Ward,Life,Crime\nActon,82.1,77\nPerivale,81.4,64\n,Rolling five-year life expectancies are used for wards to reduce variability,Source: Metropolitan Police recorded crime figures for the year',
    [0, 1, 2],
    ['Ward', 'Life', 'Crime'],
  ],
  [
    'a last row with a long text of its own',
    'Grant,Amount,Purpose\nG1,300,Singing\nG2,495,To expand football sessions from twice weekly to four times a week for young people in Southall.',
    [0, 1, 2],
    ['Grant', 'Amount', 'Purpose'],
  ],
  [
    'the header again at the top of each page',
    'Ward,Count\nActon,12\nPerivale,7\n,\nWard,Count\nHanwell,5\nNortholt,9\nWard,Count\nSouthall,4',
    [0, 1, 8],
    ['Ward', 'Count'],
  ],
  [
    'the title and header again at the top of each page',
    'Users by ward,\nWard,Count\nActon,12\nPerivale,7\n\nUsers by ward,\nWard,Count\nHanwell,5\nNortholt,9',
    [1, 1, 7],
    ['Ward', 'Count'],
  ],
  [
    'rows that are too long',
    'id,name,age\n1,John,30\n2,Julie,26\n3,Ann,29\n4,5,6,7,8,9',
    [0, 1, 4],
    ['id', 'name', 'age'],
  ],
  [
    'a column beyond the header in every row',
    'name,age\n1,John,30\n2,Julie,26\n3,Ann,29',
    [0, 1, 3],
    ['name', 'age', 'column 3'],
  ],
];

describe('findTables, by its rows', () => {
  it.each(layouts)('%s', (_, text, place, names) => {
    const [table] = findTables({ rows: rowsOf(text) });
    expect([table?.skipRows, table?.headerRows, table?.bodyRows]).toEqual(place);
    expect(table?.names).toEqual(names);
  });
});
