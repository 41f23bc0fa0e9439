import { AppError } from '../base/app-error.ts';
import type { Dataset } from './dataset.ts';

/** Refuses a file that lacks a column which its dataset gives a role to, and names those that it has. */
export function requireColumns(dataset: Dataset, names: readonly string[]): void {
  const missing = Object.keys(dataset.roles).filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  throw new AppError(
    'column-missing',
    `"${dataset.path}" has no column "${missing.join('", "')}". Its columns are: ${names.join(', ')}.`,
    { file: dataset.path },
  );
}
