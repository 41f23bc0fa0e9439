import { join } from 'node:path';
import { z } from 'zod';
import type { LedgerCheck, ReleaseEntry } from '../../shared/model/release-entry.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { hashOf } from './canonical-json.ts';
import { ledgerHeadSchema, missingEntries, noEntry, readChain } from './ledger-chain.ts';
import type { LedgerHead } from './ledger-chain.ts';
import { isKept, keptHashes, keptText, setAside, textOf } from './ledger-files.ts';
import type { KeptKind } from './ledger-files.ts';

/** That an officer took note of what is wrong with a ledger as it was then. */
export const acknowledgementSchema = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  reason: z.string(),
  problems: z.array(z.string()),
  /** SHA-256 of so many characters of the ledger from its beginning. */
  length: z.number().int().nonnegative(),
  digest: z.string(),
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** A ledger as it was read in one go. */
export interface ReadLedger {
  readonly text: string;
  readonly entries: readonly ReleaseEntry[];
  /** A last line that was never finished; nothing left with it. */
  readonly cutOff: string | null;
  /** The number and hash that the next entry follows. */
  readonly head: LedgerHead;
  readonly check: LedgerCheck;
  /** What is wrong, without what is only to be known. */
  readonly breaks: readonly string[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Whether all problems were taken note of, so that releases go on. */
  readonly mayContinue: boolean;
}

const nothing: LedgerHead = { number: 0, hash: noEntry };

/**
 * Reads a whole ledger and tells every entry that was changed, removed, put elsewhere or cut off, and every file of released
 * tables that is gone, changed or named by no entry. `witness` is where this computer remembers how far it saw it come.
 */
export async function readLedger(folder: string, witness: string): Promise<ReadLedger> {
  // What is written last is read first, so that a release made meanwhile is not taken for a break.
  const seen = (await headAt(witness)) ?? nothing;
  const kept = await headAt(join(folder, 'head.json'));
  const files = { tables: await keptHashes(folder, 'tables'), proof: await keptHashes(folder, 'proof') };
  const notes = (await setAside(folder)).map((name) => `An entry that was begun and never finished is in "${name}".`);
  const text = (await textOf(join(folder, 'releases.jsonl'))) ?? '';
  const { entries, cutOff, problems } = readChain(text);
  const last = entries.at(-1);
  const written: LedgerHead = last === undefined ? nothing : { number: last.number, hash: last.hash };
  const acknowledgements = await acknowledgementsAt(join(folder, 'acknowledged.json'));
  const found = [
    ...problems,
    ...headProblems(entries, kept, seen),
    ...(await fileProblems(folder, files.tables, entries, 'tables', ({ tables }) => tables)),
    ...(await fileProblems(folder, files.proof, entries, 'proof', ({ proofs }) => proofs ?? [])),
  ];
  if (cutOff !== null) notes.push('The last line of the ledger was begun and never finished; nothing left with it.');
  const noted = acknowledgements.flatMap((each) => each.problems);
  const note = acknowledgements.findLast(
    ({ length, digest }) => hashOf(text.slice(0, length)) === digest && found.every((each) => noted.includes(each)),
  );
  const all = [...new Set([...noted, ...found])];
  return {
    text,
    entries,
    cutOff,
    head: [kept ?? nothing, seen].reduce((far, each) => (each.number > far.number ? each : far), written),
    check: {
      entries: entries.length,
      isIntact: all.length === 0,
      problems: [...all, ...notes],
      acknowledged: note === undefined ? null : { at: note.at, by: note.by, reason: note.reason },
    },
    breaks: all,
    acknowledgements,
    mayContinue: all.length === 0 || note !== undefined,
  };
}

/** The end of the ledger against what is remembered of it. One entry more than remembered is a stop between two writings. */
function headProblems(entries: readonly ReleaseEntry[], kept: LedgerHead | null, seen: LedgerHead): readonly string[] {
  const last = entries.at(-1)?.number ?? 0;
  const furthest = Math.max(kept?.number ?? 0, seen.number);
  const replaced = [kept ?? nothing, seen].find(({ number, hash }) =>
    entries.some((entry) => entry.number === number && entry.hash !== hash),
  );
  return [
    ...(kept === null && last > 1 ? ['The file "head.json" of the ledger is missing or cannot be read.'] : []),
    ...(furthest > last ? [missingEntries(last + 1, furthest)] : []),
    ...(replaced === undefined ? [] : [`${releaseName(replaced.number)} is not the entry that was written.`]),
    ...(kept !== null && last > kept.number + 1
      ? [`What follows ${releaseName(kept.number + 1)} was not written by Strand.`]
      : []),
  ];
}

async function fileProblems(
  folder: string,
  there: readonly string[],
  entries: readonly ReleaseEntry[],
  kind: KeptKind,
  hashesOf: (entry: ReleaseEntry) => readonly string[],
): Promise<readonly string[]> {
  const users = new Map<string, number>();
  for (const entry of entries) for (const hash of hashesOf(entry)) if (!users.has(hash)) users.set(hash, entry.number);
  const words = { tables: 'released tables', proof: 'proof' }[kind];
  const problems: string[] = [];
  for (const [hash, number] of users) {
    if ((await keptText(folder, kind, hash)) !== null) continue;
    const state = (await isKept(folder, kind, hash)) ? 'was changed' : 'is missing';
    problems.push(`The file of ${words} of ${releaseName(number)} ${state} (${kind}-${hash.slice(0, 12)}…).`);
  }
  for (const hash of there) {
    if (users.has(hash)) continue;
    problems.push(
      `No entry names a file of ${words} that is there (${kind}-${hash.slice(0, 12)}…): its entry was removed.`,
    );
  }
  return problems;
}

async function headAt(path: string): Promise<LedgerHead | null> {
  const text = await textOf(path);
  try {
    return text === null ? null : ledgerHeadSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function acknowledgementsAt(path: string): Promise<Acknowledgement[]> {
  const text = await textOf(path);
  try {
    return text === null ? [] : z.array(acknowledgementSchema).parse(JSON.parse(text));
  } catch {
    return [];
  }
}
