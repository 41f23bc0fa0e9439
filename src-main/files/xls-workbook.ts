import iconv from 'iconv-lite';
import { AppError } from '../../shared/base/app-error.ts';
import { biffIds } from './biff-ids.ts';
import { biffRecords, readBiff } from './biff-records.ts';
import type { BiffRecord, Raise } from './biff-records.ts';
import { builtInFormat, readNumberFormat } from './number-format.ts';
import type { NumberFormat } from './number-format.ts';
import { passwordRefusal } from './password-refusal.ts';
import { superscript } from './superscript.ts';

/** What an .xls says of itself before its sheets (MS-XLS 2.1.7.20.3). */
export interface XlsWorkbook {
  readonly is1904: boolean;
  readonly sheets: readonly { name: string; hidden: boolean; isChart: boolean; offset: number }[];
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** How its text is written, where that is not in Unicode. */
  readonly codePage?: string;
  /** The text of a run, told apart from that before it where its font is a raised one. */
  readonly raise: Raise;
}

const excel97 = 0x0600;
const excel95 = 0x0500;

/** Code pages by the numbers that are not their names (MS-XLS 2.4.52). */
const codePages: Readonly<Record<number, string>> = { 10_000: 'macintosh', 0x8000: 'macintosh', 65_001: 'utf-8' };

/** Reads what stands before the sheets. Throws where the stream is no workbook of Excel 5 or later. */
export function readXlsWorkbook(path: string, stream: Buffer): XlsWorkbook {
  if (stream.length < 8 || stream.readUInt16LE(0) !== biffIds.begin)
    throw new Error('It does not begin as a workbook.');
  const version = stream.readUInt16LE(4);
  if (version !== excel97 && version !== excel95) {
    throw new AppError(
      'file-format',
      `"${path}" was saved by Excel 4 or earlier. Open it in Excel, save it as .xlsx, and choose that.`,
      { file: path },
    );
  }
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const raisedFonts: boolean[] = [];
  const sheets: { name: string; hidden: boolean; isChart: boolean; offset: number }[] = [];
  let codePage = version === excel95 ? 'windows-1252' : undefined;
  let is1904 = false;
  let shared: BiffRecord | undefined;
  for (const record of biffRecords(stream)) {
    const reader = readBiff(record.blocks, codePage);
    if (record.id === biffIds.end) break;
    switch (record.id) {
      case biffIds.password:
        throw passwordRefusal(path);
      case biffIds.codePage:
        if (codePage !== undefined) codePage = codePageName(reader.u16());
        break;
      case biffIds.dateMode:
        is1904 = reader.u16() === 1;
        break;
      case biffIds.font:
        reader.skip(8);
        raisedFonts.push(reader.u16() === 1);
        break;
      case biffIds.format:
        codes.set(reader.u16(), reader.string(codePage === undefined ? 2 : 1));
        break;
      case biffIds.style:
        reader.skip(2);
        styles.push(reader.u16());
        break;
      case biffIds.sheet: {
        const offset = reader.u32();
        const hidden = (reader.u8() & 3) !== 0;
        const isChart = reader.u8() !== 0;
        sheets.push({ offset, hidden, isChart, name: reader.string(1) });
        break;
      }
      case biffIds.sharedStrings:
        shared = record;
        break;
      default:
        break;
    }
  }
  // Fonts are numbered as if there were a fifth, which there never is.
  const raise: Raise = (text, font, before) =>
    raisedFonts[font > 4 ? font - 1 : font] === true ? superscript(text, before) : text;
  const formats = styles.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInFormat(id) : readNumberFormat(code);
  });
  const strings = shared === undefined ? [] : readStrings(shared, raise);
  return { is1904, sheets, formats, raise, strings, ...(codePage === undefined ? {} : { codePage }) };
}

function codePageName(id: number): string {
  const name = codePages[id] ?? `cp${id}`;
  return iconv.encodingExists(name) ? name : 'windows-1252';
}

function readStrings(record: BiffRecord, raise: Raise): string[] {
  const reader = readBiff(record.blocks);
  reader.skip(4);
  const strings: string[] = [];
  for (let left = reader.u32(); left > 0 && !reader.isAtEnd(); left -= 1) strings.push(reader.string(2, raise));
  return strings;
}
