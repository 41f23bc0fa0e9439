import { AppError } from '../../shared/base/app-error.ts';
import { releasedTablesSchema } from '../../shared/model/release-entry.ts';
import type { ReleaseEntry, ReleaseExplanation } from '../../shared/model/release-entry.ts';
import { releaseProofSchema } from '../../shared/model/release-proof.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { checkProof } from '../disclosure/check-proof.ts';
import { canonicalJson } from '../workspace/canonical-json.ts';
import type { ReleaseLedger } from '../workspace/release-ledger.ts';

/** Reads the files of an entry again, and verifies its proofs from them alone. */
export async function explainRelease(ledger: ReleaseLedger, number: number): Promise<ReleaseExplanation> {
  const { entries, check } = await ledger.read();
  const entry = releaseOf(entries, number);
  const tables = [];
  for (const hash of entry.tables) {
    const text = await ledger.kept('tables', hash);
    if (text === null) {
      const nothing = { isThere: false, title: '', period: '', version: '', tables: 0, printed: 0, hidden: 0 };
      tables.push({ hash, ...nothing });
      continue;
    }
    const kept = releasedTablesSchema.parse(JSON.parse(text));
    // A total that several tables share is one count.
    const cells = new Map(kept.tables.flatMap((table) => table.cells.map((cell) => [canonicalJson(cell.key), cell])));
    const printed = [...cells.values()].filter((cell) => cell.printed !== null).length;
    tables.push({
      hash,
      isThere: true,
      title: kept.people.title,
      period: kept.people.period.label,
      version: kept.people.version,
      tables: kept.tables.length,
      printed,
      hidden: cells.size - printed,
    });
  }
  const proofs = { kept: entry.proofs?.length ?? 0, hold: 0 };
  for (const hash of entry.proofs ?? []) if (await holds(ledger, hash)) proofs.hold += 1;
  return { entry, tables, proofs, check };
}

/** The entry of a number; refuses one that is not in the ledger. */
export function releaseOf(entries: readonly ReleaseEntry[], number: number): ReleaseEntry {
  const entry = entries.find((each) => each.number === number);
  if (entry !== undefined) return entry;
  const last = entries.at(-1);
  const known = last === undefined ? 'The ledger is empty.' : `The last is ${releaseName(last.number)}.`;
  throw new AppError('unknown-name', `There is no release ${releaseName(number)}. ${known}`);
}

async function holds(ledger: ReleaseLedger, hash: string): Promise<boolean> {
  const text = await ledger.kept('proof', hash);
  const read = text === null ? null : releaseProofSchema.safeParse(JSON.parse(text));
  return read?.success === true && checkProof(read.data) === null;
}
