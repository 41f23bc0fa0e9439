import { readFile } from 'node:fs/promises';
import { read } from 'hucre';
import { AppError } from '../../shared/base/app-error.ts';
import { findTable } from './find-table.ts';
import type { FileLayout } from './file-layout.ts';

/** Describes a workbook: which sheet holds the data (the one with the largest table), and where its header is. */
export async function describeWorkbook(path: string): Promise<FileLayout> {
  const workbook = await read(await readFile(path)).catch((error: unknown) => {
    throw new AppError(
      'file-unreadable',
      `"${path}" could not be read as an Excel workbook. If it has a password, take it off; otherwise save it again as .xlsx.`,
      { file: path, detail: String(error) },
    );
  });
  const sheets = workbook.sheets.map((sheet) => {
    const records = sheet.rows.map((row, index) => ({
      line: index + 1,
      fields: row.map((cell) => (cell === null ? '' : String(cell))),
    }));
    const extent = findTable(records);
    return { name: sheet.name, records, extent, cells: (extent.end - extent.header - 1) * extent.width };
  });
  const data = sheets.toSorted((a, b) => b.cells - a.cells)[0];
  if (data === undefined || data.cells === 0) {
    throw new AppError('file-format', `"${path}" has no sheet with a table. Check that it is the right workbook.`, {
      file: path,
    });
  }
  const line = (record: { fields: readonly string[] }): string =>
    record.fields.filter((field) => field !== '').join(' · ');
  const footer = data.records.slice(data.extent.end);
  return {
    read: { format: 'xlsx', sheet: data.name, skipRows: data.extent.header, footerRows: footer.length },
    sheets: sheets.map((sheet) => sheet.name),
    preamble: data.records.slice(0, data.extent.header).map(line),
    footer: footer.map(line),
    evidence: [
      `The table is on sheet "${data.name}", the largest of ${sheets.length}.`,
      `Its header is on row ${data.extent.header + 1}; it has ${data.extent.width} columns.`,
    ],
  };
}
