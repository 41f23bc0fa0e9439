import { assertNever } from '../../shared/base/assert-never.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { fileError } from './file-error.ts';
import { readOds } from './read-ods.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Workbook } from './sheet.ts';

export type WorkbookFormat = 'xlsx' | 'xls' | 'ods';

const makers: Readonly<Record<WorkbookFormat, string>> = {
  xlsx: 'an Excel workbook',
  xls: 'an Excel workbook',
  ods: 'an OpenDocument spreadsheet',
};

/**
 * Reads the cells of a workbook as text; with `only`, those of that sheet alone. A workbook that is missing, damaged or
 * protected by a password is refused.
 */
export async function readWorkbook(
  path: string,
  packed: ReadPlan['packed'],
  format: WorkbookFormat,
  only?: string,
): Promise<Workbook> {
  try {
    return await readFormat(path, packed, format, only);
  } catch (error) {
    throw error instanceof AppError ? error : refusal(path, format, error);
  }
}

function readFormat(
  path: string,
  packed: ReadPlan['packed'],
  format: WorkbookFormat,
  only: string | undefined,
): Promise<Workbook> {
  switch (format) {
    case 'xlsx':
      return readXlsx(path, packed, only);
    case 'xls':
      return readXls(path, packed, only);
    case 'ods':
      return readOds(path, packed, only);
    default:
      return assertNever(format);
  }
}

function refusal(path: string, format: WorkbookFormat, error: unknown): unknown {
  if (error instanceof Error && 'code' in error) return fileError(path, error);
  return new AppError(
    'file-unreadable',
    `"${path}" could not be read as ${makers[format]}: it may be damaged or not whole. Open it where it was made, save it again, and choose that.`,
    { file: path, detail: String(error) },
  );
}
