import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { compoundStreams } from './compound-file.ts';
import { finishSheet } from './finish-sheet.ts';
import { openBytes } from './open-bytes.ts';
import { passwordRefusal } from './password-refusal.ts';
import type { Workbook } from './sheet.ts';
import { readXlsSheet } from './xls-sheet.ts';
import { readXlsWorkbook } from './xls-workbook.ts';

/** Reads an .xls; with `only`, the cells of that sheet alone. Throws where it is not whole, or where it is an .xlsx locked by a password. */
export async function readXls(path: string, packed: ReadPlan['packed'], only?: string): Promise<Workbook> {
  const bytes = packed === undefined ? await readFile(path) : await buffer(await openBytes(path, packed));
  const streams = compoundStreams(bytes);
  if (streams.has('encryptedpackage')) throw passwordRefusal(path);
  const stream = streams.get('workbook') ?? streams.get('book') ?? Buffer.alloc(0);
  const workbook = readXlsWorkbook(path, stream);
  return {
    sheets: workbook.sheets.map(({ name, hidden, isChart, offset }) => {
      const isWanted = !isChart && (only === undefined || only === name);
      return finishSheet(name, hidden, isChart, isWanted ? readXlsSheet(path, stream, offset, workbook) : undefined);
    }),
  };
}
