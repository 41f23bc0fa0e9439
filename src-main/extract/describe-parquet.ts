import { stat } from 'node:fs/promises';
import { AppError } from '../../shared/base/app-error.ts';
import type { FileLayout } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';

/** True for a folder, or a pattern such as "visits/*.parquet": only Parquet is read from several files at once. */
export async function isParquetSet(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isDirectory(),
    () => /[*?[{]/.test(path),
  );
}

/** Parquet is queried where it is, and names and types its own columns; it must not be packed for that. */
export function describeParquet(path: string, packed?: ReadPlan['packed']): FileLayout {
  if (packed !== undefined) {
    throw new AppError(
      'file-format',
      `"${path}" holds Parquet in an archive, where it cannot be queried. Unpack it and choose the Parquet file.`,
      { file: path },
    );
  }
  return {
    read: { format: 'parquet' },
    choices: [],
    members: [],
    sheets: [],
    tables: [],
    above: [],
    below: [],
    problems: [],
  };
}
