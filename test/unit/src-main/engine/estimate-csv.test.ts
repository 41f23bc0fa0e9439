import { expect, test } from 'vitest';
import { columnsOfCsv } from '../../../../src-main/engine/estimate-csv.ts';

test('columns are numbers where all that is in them are, and null where a cell is empty or NA', () => {
  expect(columnsOfCsv('area, x ,n\r\nA,1.5,NA\r\n\r\n"B, east",,-2e3\r\n')).toEqual({
    area: ['A', 'B, east'],
    x: [1.5, null],
    n: [null, -2000],
  });
  expect(columnsOfCsv('q,code\n1,007\n10+,012')).toEqual({ q: ['1', '10+'], code: ['007', '012'] });
});

test.each(['\t', ';'])('columns may be parted by %j', (sign) => {
  expect(columnsOfCsv(['x,n', '3,4'].join('\n').replaceAll(',', sign))).toEqual({ x: [3], n: [4] });
});

test.each(['', '\n\n', 'x,n', 'x,n\n,\n'])('%j is no table', (text) => {
  expect(() => columnsOfCsv(text)).toThrow('There is no table here');
});
