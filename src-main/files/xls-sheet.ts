import { biffIds } from './biff-ids.ts';
import { biffRecords, readBiff } from './biff-records.ts';
import type { BiffReader } from './biff-records.ts';
import { numberText } from './cell-text.ts';
import { createGridBuilder } from './grid-builder.ts';
import type { Merge, RawSheet } from './sheet.ts';
import type { XlsWorkbook } from './xls-workbook.ts';

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Reads the cells of the sheet that begins at `offset` of the stream as text, formulas as what they last came to. */
export function readXlsSheet(path: string, stream: Buffer, offset: number, workbook: XlsWorkbook): RawSheet {
  const grid = createGridBuilder(path);
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let links = 0;
  let depth = 0;
  let formula: { row: number; column: number } | undefined;
  const setNumber = (row: number, column: number, style: number, value: number): void =>
    grid.set(row, column, numberText(value, workbook.formats[style] ?? { kind: 'plain' }, workbook.is1904));

  for (const { id, blocks } of biffRecords(stream, offset)) {
    if (id === biffIds.begin) depth += 1;
    else if (id === biffIds.end) depth -= 1;
    if (depth === 0) break;
    if (depth > 1) continue;
    const reader = readBiff(blocks, workbook.codePage);
    switch (id) {
      case biffIds.number: {
        const { row, column, style } = readPlace(reader);
        setNumber(row, column, style, reader.f64());
        break;
      }
      case biffIds.compactNumber: {
        const { row, column, style } = readPlace(reader);
        setNumber(row, column, style, compactNumber(reader.u32()));
        break;
      }
      case biffIds.compactNumbers: {
        const row = reader.u16();
        const first = reader.u16();
        const times = ((blocks[0]?.length ?? 0) - 6) / 6;
        for (let index = 0; index < times; index += 1)
          setNumber(row, first + index, reader.u16(), compactNumber(reader.u32()));
        break;
      }
      case biffIds.sharedString: {
        const { row, column } = readPlace(reader);
        grid.set(row, column, plainLines(workbook.strings[reader.u32()] ?? ''));
        break;
      }
      case biffIds.label:
      case biffIds.richLabel: {
        const { row, column } = readPlace(reader);
        grid.set(row, column, plainLines(reader.string(2)));
        break;
      }
      case biffIds.booleanOrError: {
        const { row, column } = readPlace(reader);
        const value = reader.u8();
        grid.set(row, column, reader.u8() === 1 ? errorText(value) : booleanText(value));
        break;
      }
      case biffIds.formula: {
        const { row, column, style } = readPlace(reader);
        const result = blocks[0]?.subarray(6, 14) ?? Buffer.alloc(8);
        formula = { row, column };
        if (result.readUInt16LE(6) !== 0xffff) setNumber(row, column, style, result.readDoubleLE());
        else if (result[0] === 1) grid.set(row, column, booleanText(result[2] ?? 0));
        else if (result[0] === 2) grid.set(row, column, errorText(result[2] ?? 0));
        break;
      }
      case biffIds.formulaText:
        if (formula !== undefined) grid.set(formula.row, formula.column, plainLines(reader.string(2)));
        formula = undefined;
        break;
      case biffIds.merges:
        for (let left = reader.u16(); left > 0; left -= 1) {
          const [top, bottom] = [reader.u16(), reader.u16()];
          merges.push({ top, bottom, left: reader.u16(), right: reader.u16() });
        }
        break;
      case biffIds.row: {
        const row = reader.u16();
        reader.skip(10);
        if ((reader.u16() & 0x20) !== 0) hiddenRows.add(row);
        break;
      }
      case biffIds.column: {
        const [first, last] = [reader.u16(), reader.u16()];
        reader.skip(4);
        if ((reader.u16() & 1) === 1) for (let column = first; column <= last; column += 1) hiddenColumns.add(column);
        break;
      }
      case biffIds.link:
        links += 1;
        break;
      default:
        break;
    }
  }
  return { rows: grid.rows(), merges, links, uncalculated: 0, hiddenRows, hiddenColumns };
}

function readPlace(reader: BiffReader): { row: number; column: number; style: number } {
  return { row: reader.u16(), column: reader.u16(), style: reader.u16() };
}

/** A number in four bytes (MS-XLS 2.5.217): whole or real, and a hundredth of it where its first bit says so. */
function compactNumber(bits: number): number {
  const wide = Buffer.alloc(8);
  wide.writeUInt32LE((bits & ~3) >>> 0, 4);
  const value = (bits & 2) === 0 ? wide.readDoubleLE() : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

function booleanText(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE';
}

function errorText(code: number): string {
  return errors[code] ?? '#ERROR';
}

function plainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
