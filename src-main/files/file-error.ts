import { AppError } from '../../shared/base/app-error.ts';

const codes: Readonly<Record<string, (path: string) => AppError>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: withheld,
  EPERM: withheld,
  EBUSY: withheld,
  ETXTBSY: withheld,
  EISDIR: (path) =>
    new AppError('file-format', `"${path}" is a folder. Choose a file in it, or a pattern such as "*.parquet".`),
  Z_BUF_ERROR: (path) =>
    new AppError('file-unreadable', `"${path}" is cut off: its end is missing. Copy it again, or ask for it again.`),
  Z_DATA_ERROR: damaged,
};

/** Says in a sentence why a file could not be opened, read or unpacked; what is said already is left as it is. */
export function fileError(path: string, error: unknown): unknown {
  if (error instanceof AppError || isAbort(error)) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const said = codes[code]?.(path) ?? unread(path);
  return new AppError(said.code, said.message, { file: path, detail: String(error) });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function missing(path: string): AppError {
  return new AppError(
    'file-missing',
    `"${path}" could not be opened. Check that it is still there, and that its drive is connected.`,
  );
}

function withheld(path: string): AppError {
  return new AppError(
    'file-unreadable',
    `"${path}" may not be read: another program holds it, or you have no right to it. Close it there, or ask for access.`,
  );
}

function damaged(path: string): AppError {
  return new AppError(
    'file-unreadable',
    `"${path}" is damaged and cannot be unpacked. Copy it again, or ask for it again.`,
  );
}

function unread(path: string): AppError {
  return new AppError(
    'file-unreadable',
    `"${path}" could not be read to its end. Check that its drive is connected, and try again.`,
  );
}
