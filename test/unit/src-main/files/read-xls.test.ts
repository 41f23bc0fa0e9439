import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src-main/files/workbook.ts';
import { biffRecord, compoundFile, f64, u16, u32, wideText, xlsStream } from '../../../support/make-xls.ts';
import { testFolder } from '../../../support/test-folder.ts';

const given = testFolder();

async function read(stream: Buffer, name = 'Workbook') {
  return (await readWorkbook(await given('book.xls', compoundFile(name, stream)), undefined, 'xls')).sheets;
}

const style = (format: number) => biffRecord(0xe0, u16(0, format), Buffer.alloc(16));
const font = (position: number) => biffRecord(0x31, u16(200, 0, 0, 400, position), Buffer.alloc(4));
const globals = [
  font(0),
  font(0),
  font(0),
  font(0),
  font(1),
  biffRecord(0x041e, u16(164), wideText('00000', 2)),
  style(0),
  style(14),
  style(10),
  style(164),
];
/** "Ealing1", its last letter in the raised font, and "ab£é", which goes on in the next record. */
const strings = biffRecord(
  0xfc,
  u32(2, 2),
  Buffer.concat([u16(7), Buffer.from([9]), u16(1), Buffer.from('Ealing1', 'utf16le'), u16(6, 5)]),
  Buffer.concat([u16(4), Buffer.from([0]), Buffer.from('ab', 'latin1')]),
);
const continued = biffRecord(0x3c, Buffer.from([1]), Buffer.from('£é', 'utf16le'));

describe('readWorkbook of .xls', () => {
  it('reads every kind of cell, and text that goes on in the next record', async () => {
    const [sheet] = await read(
      xlsStream(
        [...globals, strings, continued],
        [
          {
            name: 'Données',
            records: [
              biffRecord(0xfd, u16(0, 0, 0), u32(0)),
              biffRecord(0xfd, u16(0, 1, 0), u32(1)),
              biffRecord(0x0203, u16(1, 0, 1), f64(45_382)),
              biffRecord(0x0203, u16(1, 1, 2), f64(0.07)),
              biffRecord(0x027e, u16(1, 2, 3), u32((123 << 2) | 2)),
              biffRecord(0xbd, u16(1, 3), u16(0), u32((1250 << 2) | 3), u16(0), u32((7 << 2) | 2), u16(4)),
              biffRecord(0x0205, u16(2, 0, 0), Buffer.from([1, 0])),
              biffRecord(0x0205, u16(2, 1, 0), Buffer.from([42, 1])),
              biffRecord(0x06, u16(2, 2, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), Buffer.alloc(6)),
              biffRecord(0x04bc, Buffer.alloc(8)),
              biffRecord(0x0207, wideText('told', 2)),
              biffRecord(0x06, u16(2, 3, 2), f64(0.5), Buffer.alloc(6)),
            ],
          },
        ],
      ),
    );
    expect(sheet?.name).toBe('Données');
    expect(sheet?.rows).toEqual([
      ['Ealing¹', 'ab£é'],
      ['2024-03-31', '7%', '00123', '12.5', '7'],
      ['TRUE', '#N/A', 'told', '50%'],
    ]);
  });

  it('tells hidden sheets, rows and columns, merged cells and links, and passes over a chart within a sheet', async () => {
    const number = (row: number, column: number) => biffRecord(0x0203, u16(row, column, 0), f64(row + column));
    const sheets = await read(
      xlsStream(globals, [
        {
          name: 'Shown',
          records: [
            biffRecord(0x7d, u16(1, 255, 0, 0, 1, 0)),
            biffRecord(0x0208, u16(1, 0, 2, 255, 0, 0, 0x20, 0)),
            biffRecord(0x0809, u16(0x0600, 0x0020), Buffer.alloc(12)),
            number(9, 9),
            biffRecord(0x0a),
            number(0, 0),
            number(1, 1),
            biffRecord(0xe5, u16(1), u16(0, 0, 0, 1)),
            biffRecord(0x01b8, Buffer.alloc(8)),
          ],
        },
        { name: 'Kept back', state: 1, records: [] },
      ]),
    );
    expect(sheets[0]).toMatchObject({ hidden: false, hiddenRows: 1, hiddenColumns: 1, links: 1 });
    expect(sheets[0]?.rows).toEqual([['0'], ['', '2']]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheets[1]).toMatchObject({ name: 'Kept back', hidden: true, rows: [] });
  });

  it('reads the code page of a workbook older than Unicode', async () => {
    const begin = (kind: number) => biffRecord(0x0809, u16(0x0500, kind), Buffer.alloc(4));
    const label = Buffer.from('Caf\xe9 \xa3', 'latin1');
    const body = Buffer.concat([begin(0x10), biffRecord(0x0204, u16(0, 0, 0, label.length), label), biffRecord(0x0a)]);
    const head = (from: number) =>
      Buffer.concat([
        begin(5),
        biffRecord(0x42, u16(1252)),
        biffRecord(0x85, u32(from), Buffer.from([0, 0, 4]), Buffer.from('Data')),
        biffRecord(0x0a),
      ]);
    const [sheet] = await read(Buffer.concat([head(head(0).length), body]), 'Book');
    expect(sheet).toMatchObject({ name: 'Data', rows: [['Café £']] });
  });

  it.each([
    ['a password', xlsStream([biffRecord(0x2f, u16(1))], []), 'Workbook', 'protected by a password'],
    ['an .xlsx that has a password', Buffer.from('x'), 'EncryptedPackage', 'protected by a password'],
    ['another document', Buffer.from('x'), 'WordDocument', 'may be damaged'],
    ['Excel 4', biffRecord(0x0809, u16(0x0400, 5), Buffer.alloc(4)), 'Book', 'Excel 4 or earlier'],
  ])('refuses %s in a sentence', async (_, stream, name, words) => {
    await expect(read(stream, name)).rejects.toThrow(words);
  });

  it('refuses a file that was cut short', async () => {
    const whole = compoundFile('Workbook', xlsStream(globals, [{ name: 'Data', records: [] }]));
    await expect(readWorkbook(await given('cut.xls', whole.subarray(0, 900)), undefined, 'xls')).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});
