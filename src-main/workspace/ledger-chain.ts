import { z } from 'zod';
import { releaseEntrySchema } from '../../shared/model/release-entry.ts';
import type { ReleaseEntry } from '../../shared/model/release-entry.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { canonicalJson, hashOf } from './canonical-json.ts';

/** What stands before the first entry. */
export const noEntry = '0'.repeat(64);

/** The last entry that was written, kept beside the ledger. */
export const ledgerHeadSchema = z.object({ number: z.number().int().nonnegative(), hash: z.string() });
export type LedgerHead = z.infer<typeof ledgerHeadSchema>;

/** What the lines of a ledger hold, and what is wrong with them. */
export interface ReadChain {
  readonly entries: readonly ReleaseEntry[];
  /** A last line that is not whole. */
  readonly cutOff: string | null;
  readonly problems: readonly string[];
}

const lineSchema = z.looseObject({ hash: z.string() });

/** An entry with the hash over the rest of it. */
export function sealEntry(entry: Omit<ReleaseEntry, 'hash'>): ReleaseEntry {
  return { ...entry, hash: hashOf(canonicalJson(entry)) };
}

/** Reads a ledger of one entry a line, and says of each that was changed, is missing or stands out of its order. */
export function readChain(text: string): ReadChain {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const entries: ReleaseEntry[] = [];
  const problems: string[] = [];
  for (const [at, line] of lines.entries()) {
    const entry = readLine(line);
    if (entry === null) {
      problems.push(`Line ${at + 1} of the ledger cannot be read: it was changed after it was written.`);
      continue;
    }
    problems.push(...linkProblems(entries.at(-1), entry.entry));
    if (!entry.isAsSealed) problems.push(`${releaseName(entry.entry.number)} was changed after it was written.`);
    entries.push(entry.entry);
  }
  return { entries, cutOff: rest === '' ? null : rest, problems };
}

/** Entries that are gone, from one number to another. */
export function missingEntries(from: number, to: number): string {
  return from === to
    ? `${releaseName(from)} is missing from the ledger.`
    : `${releaseName(from)} to ${releaseName(to)} are missing from the ledger.`;
}

function readLine(line: string): { readonly entry: ReleaseEntry; readonly isAsSealed: boolean } | null {
  try {
    const { hash, ...sealed } = lineSchema.parse(JSON.parse(line));
    const entry = releaseEntrySchema.parse({ ...sealed, hash });
    return { entry, isAsSealed: hashOf(canonicalJson(sealed)) === hash && canonicalJson({ ...sealed, hash }) === line };
  } catch {
    return null;
  }
}

function linkProblems(before: ReleaseEntry | undefined, entry: ReleaseEntry): readonly string[] {
  const last = before?.number ?? 0;
  if (entry.number <= last)
    return [`${releaseName(entry.number)} stands after ${releaseName(last)}, out of its order.`];
  const isNext = entry.number === last + 1;
  const gap = isNext ? [] : [missingEntries(last + 1, entry.number - 1)];
  if (!isNext || entry.previous === (before?.hash ?? noEntry)) return gap;
  return [
    before === undefined
      ? `${releaseName(entry.number)} was written after another entry, which is gone.`
      : `${releaseName(last)} was replaced: ${releaseName(entry.number)} was written after another entry.`,
  ];
}
