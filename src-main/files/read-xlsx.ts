import { AppError } from '../../shared/base/app-error.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { finishSheet } from './finish-sheet.ts';
import type { Workbook } from './sheet.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { readXlsxWorkbook } from './xlsx-workbook.ts';
import { openZipParts } from './zip-parts.ts';

/** Reads an .xlsx or .xlsm; with `only`, the cells of that sheet alone. Throws where it is not whole. */
export async function readXlsx(path: string, packed: ReadPlan['packed'], only?: string): Promise<Workbook> {
  const parts = await openZipParts(path, packed);
  try {
    if (parts.has('xl/workbook.bin')) {
      throw new AppError(
        'file-format',
        `"${path}" is an Excel binary workbook (.xlsb). Save it as .xlsx and choose that.`,
        { file: path },
      );
    }
    const workbook = await readXlsxWorkbook(parts);
    const sheets = [];
    for (const { name, hidden, part, kind } of workbook.sheets) {
      const isChart = kind !== 'worksheet' || !parts.has(part);
      const isWanted = !isChart && (only === undefined || only === name);
      const raw = isWanted ? await readXlsxSheet(path, parts, part, workbook) : undefined;
      sheets.push(finishSheet(name, hidden, isChart, raw));
    }
    return { sheets };
  } finally {
    parts.close();
  }
}
