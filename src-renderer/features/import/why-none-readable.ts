import { formatNumber } from '../../../shared/base/format-number.ts';

interface OfferedFile {
  readonly name: string;
  readonly readable: boolean;
  readonly says: string;
}

/** Why nothing of what was added can be read; null where something can. */
export function whyNoneReadable(files: readonly OfferedFile[]): string | null {
  const [only] = files;
  if (only === undefined) return 'No file was found there. Choose another folder, or the files themselves.';
  if (files.some(({ readable }) => readable)) return null;
  return files.length === 1
    ? `${only.name} cannot be read. ${only.says}`.trim()
    : `None of the ${formatNumber(files.length)} files found there can be read as a table. The list says why.`;
}
