import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import { releasedTablesSchema } from '../../shared/model/release-entry.ts';
import type { LedgerCheck, ReleasedTables, ReleaseEntry } from '../../shared/model/release-entry.ts';
import { canonicalJson, hashOf } from './canonical-json.ts';
import { readLedger } from './check-ledger.ts';
import type { Acknowledgement, ReadLedger } from './check-ledger.ts';
import { sealEntry } from './ledger-chain.ts';
import type { LedgerHead } from './ledger-chain.ts';
import { appendLine, keepWaiting, keptHashes, keptText, settleWaiting } from './ledger-files.ts';
import type { KeptKind } from './ledger-files.ts';
import { withFolderLock } from './ledger-lock.ts';

/** What is to be written of a release; the ledger adds its number, time and hashes. */
export type NewEntry = Omit<ReleaseEntry, 'number' | 'at' | 'tables' | 'proofs' | 'previous' | 'hash'>;

/** The tables of one measure that leave, with what proves that they may. */
export interface LeavingTables {
  readonly tables: ReleasedTables;
  readonly proofs: readonly unknown[];
}

/** Tables that left, and the numbers of the entries that name them: none where those were removed. */
export interface RememberedTables {
  readonly hash: string;
  readonly numbers: readonly number[];
  readonly tables: ReleasedTables;
}

/** What became of an entry that was to be written. */
export interface Appended {
  /** The entry as it was written, or the earlier one that stands for it. */
  readonly entry: ReleaseEntry;
  readonly isNew: boolean;
}

export interface AppendOptions {
  /** Whether an entry stands for the new one already, so that it is given in its place. */
  readonly isSame?: (
    before: ReleaseEntry,
    now: Date,
    tables: readonly string[],
    withdrawn: ReadonlySet<number>,
  ) => boolean;
  /** Runs while nobody else can write: throws where something left that the new entry was not checked against. */
  readonly requireCurrent?: () => Promise<void>;
}

/** The record of all that ever left a workspace, to which lines are only ever added. */
export interface ReleaseLedger {
  readonly folder: string;
  read(): Promise<ReadLedger>;
  /**
   * Writes an entry and its files to the disk before it returns. Refuses where the folder may not be written, or the ledger was changed and nobody took note of it.
   */
  append(entry: NewEntry, leaving: readonly LeavingTables[], options?: AppendOptions): Promise<Appended>;
  /** Takes note of what is wrong, so that releases go on; it stays told. */
  acknowledge(by: string, reason: string): Promise<LedgerCheck>;
  /** Tables of earlier releases, withdrawn ones among them; of a changed ledger every file that is there. */
  tables(): Promise<readonly RememberedTables[]>;
  /** The text of a kept file; null where it is gone or changed. */
  kept(kind: KeptKind, hash: string): Promise<string | null>;
}

/** Opens the ledger in a folder, which is made with the first entry; `witness` is where this computer remembers it. */
export function openReleaseLedger(folder: string, witness: string, now: () => Date = () => new Date()): ReleaseLedger {
  const path = join(folder, 'releases.jsonl');
  const read = (): Promise<ReadLedger> => readLedger(folder, witness);
  const locked = <T>(job: () => Promise<T>): Promise<T> => withFolderLock(folder, job).catch(refuseUnwritable(folder));

  async function remember(head: LedgerHead): Promise<void> {
    await writeFileAtomic(join(folder, 'head.json'), canonicalJson(head));
    await mkdir(dirname(witness), { recursive: true }).catch(() => undefined);
    await writeFileAtomic(witness, canonicalJson(head)).catch(() => undefined);
  }

  /** Puts a last line that was never finished into a file of its own. */
  async function mend({ text, cutOff, entries }: ReadLedger): Promise<void> {
    await settleWaiting(folder, new Set(entries.flatMap(({ tables, proofs }) => [...tables, ...(proofs ?? [])])));
    if (cutOff === null) return;
    await writeFile(join(folder, `unfinished-${hashOf(cutOff).slice(0, 12)}.txt`), cutOff);
    await truncate(path, Buffer.byteLength(text) - Buffer.byteLength(cutOff));
  }

  return {
    folder,
    read,
    append: (entry, leaving, { isSame, requireCurrent } = {}) =>
      locked(async () => {
        const ledger = await read();
        if (!ledger.mayContinue) throw changedLedger(folder, ledger.check);
        await requireCurrent?.();
        const [tables, proofs]: [string[], string[]] = [[], []];
        await mend(ledger);
        for (const each of leaving) {
          tables.push(await keepWaiting(folder, 'tables', each.tables));
          for (const proof of each.proofs) proofs.push(await keepWaiting(folder, 'proof', proof));
        }
        const at = now();
        const withdrawn = new Set(ledger.entries.flatMap(({ withdraws }) => withdraws ?? []));
        const same = isSame && ledger.entries.findLast((before) => isSame(before, at, tables, withdrawn));
        if (same !== undefined) return { entry: same, isNew: false };
        const sealed = sealEntry({
          ...entry,
          number: ledger.head.number + 1,
          at: at.toISOString(),
          tables,
          ...(proofs.length === 0 ? {} : { proofs }),
          previous: ledger.head.hash,
        });
        await appendLine(path, canonicalJson(sealed));
        await settleWaiting(folder, new Set([...tables, ...proofs]));
        await remember({ number: sealed.number, hash: sealed.hash });
        return { entry: sealed, isNew: true };
      }),
    acknowledge: (by, reason) =>
      locked(async () => {
        const ledger = await read();
        if (ledger.mayContinue) return ledger.check;
        await mend(ledger);
        const { text, breaks, acknowledgements } = await read();
        const note: Acknowledgement = {
          at: now().toISOString(),
          by,
          reason,
          problems: [...breaks],
          length: text.length,
          digest: hashOf(text),
        };
        await writeFileAtomic(join(folder, 'acknowledged.json'), canonicalJson([...acknowledgements, note]));
        return (await read()).check;
      }),
    async tables() {
      const { entries, check } = await read();
      const numbers = new Map<string, number[]>();
      for (const { number, tables } of entries)
        for (const hash of tables) numbers.set(hash, [...(numbers.get(hash) ?? []), number]);
      if (!check.isIntact)
        for (const hash of await keptHashes(folder, 'tables')) if (!numbers.has(hash)) numbers.set(hash, []);
      const found = [];
      for (const [hash, named] of numbers) {
        const text = await keptText(folder, 'tables', hash);
        if (text !== null) found.push({ hash, numbers: named, tables: releasedTablesSchema.parse(JSON.parse(text)) });
      }
      return found;
    },
    kept: (kind, hash) => keptText(folder, kind, hash),
  };
}

function changedLedger(folder: string, { problems }: LedgerCheck): AppError {
  const [first = '', ...others] = problems;
  const more = others.length === 0 ? '' : ` (${others.length} more like this)`;
  return new AppError(
    'forbidden',
    `The ledger of releases was changed outside Strand: ${first}${more} Nothing is released until someone has looked at it: restore "${folder}" from a copy, or take note of the change in Releases.`,
    { file: folder },
  );
}

function refuseUnwritable(folder: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'file-unwritable',
      `Nothing was released, since the release could not be written to the ledger in "${folder}". Check that you may write there and that there is room, or copy the workspace with its "ledger" folder to a place of your own.`,
      { file: folder, detail: String(error) },
    );
  };
}
