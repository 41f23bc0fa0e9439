import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../../src-main/files/split-text.ts';
import { readMendedTable } from '../../../../src-main/workspace/mended-table.ts';
import { extractLoader } from '../../../support/extract-loader.ts';

const { load, path } = extractLoader();

describe('rejected rows', () => {
  it('hold no formula for a spreadsheet program, and read back as they came', async () => {
    const rejects = path('rejects.csv');
    await load('Ref,=Note\n=1+1,@SUM(A1),x\n-12,"\'=tis",y\n', {}, { rejects });
    const records = splitText(await readFile(rejects, 'utf8'), { delimiter: ',', quote: '"' });
    expect(records.flatMap(({ fields }) => fields).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    const { columns, rows } = await readMendedTable(rejects);
    expect(columns).toEqual(['Ref', '=Note']);
    expect(rows.map(({ raw, cells: own, beyond }) => [raw, ...own.values(), ...beyond])).toEqual([
      ['=1+1,@SUM(A1),x', '=1+1', '@SUM(A1)', 'x'],
      ['-12,"\'=tis",y', '-12', "'=tis", 'y'],
    ]);
  });
});
