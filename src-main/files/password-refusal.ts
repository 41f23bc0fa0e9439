import { AppError } from '../../shared/base/app-error.ts';

/** The refusal of a workbook that only its password opens. */
export function passwordRefusal(path: string): AppError {
  return new AppError(
    'file-unreadable',
    `"${path}" is protected by a password. Open it, take the password off, save it, and choose that.`,
    { file: path },
  );
}
