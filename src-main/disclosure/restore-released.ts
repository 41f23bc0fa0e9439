import { AppError } from '../../shared/base/app-error.ts';
import type { Released } from '../../shared/model/released.ts';

/** Something released that was kept, with the hash that it was kept under. */
export interface KeptValue<T> {
  /** What officers call it: "The edition frozen on 22 November 2026". */
  readonly name: string;
  readonly value: T;
  readonly hash: string;
}

/**
 * What was released before and is read back: released again only where it is, letter for letter, what a hash that the
 * ledger vouches for was made of. Throws `forbidden` where it was changed, or where the ledger knows nothing of it.
 */
export function restoreReleased<T>(
  { name, value, hash }: KeptValue<T>,
  vouched: ReadonlySet<string>,
  hashOf: (value: T) => string,
): Released<T> {
  const told = hashOf(value);
  if (told !== hash || !vouched.has(told)) {
    throw new AppError(
      'forbidden',
      `${name} is not what the ledger of releases recorded: it was changed after it was kept, or its release was taken back. Nothing of it is printed. Restore the "editions" folder from a copy, or start a new edition.`,
    );
  }
  return value as Released<T>;
}
