import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { canonicalJson, hashOf } from './canonical-json.ts';

/** What a ledger keeps beside its entries, each in a file that is named by its content's hash. */
export type KeptKind = 'tables' | 'proof';

const keptName = /^(?<kind>tables|proof)-(?<hash>[0-9a-f]{64})\.json(?<waiting>\.waiting)?$/;

/** Where a workspace's ledger is: the folder `ledger` beside it. */
export function ledgerFolder(workspacePath: string): string {
  return join(dirname(resolve(workspacePath)), 'ledger');
}

/** Where this computer remembers how far it has seen a ledger come; of its own copy of the sample, beside the ledger. */
export function witnessPath(folder: string, stateDirectory: string, isSample: boolean): string {
  return isSample ? `${folder}.seen.json` : join(stateDirectory, 'ledgers', `${shortHash(resolve(folder))}.seen.json`);
}

/** A text file, or null where there is none. Other failures are thrown. */
export async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  });
}

/** Adds a line to a file and waits until it is on the disk. */
export async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.writeFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts content into its file; it waits under another name until the entry that names it is written. */
export async function keepWaiting(folder: string, kind: KeptKind, content: unknown): Promise<string> {
  const text = canonicalJson(content);
  const hash = hashOf(text);
  const path = keptPath(folder, kind, hash);
  if ((await textOf(path)) !== text) await writeFileAtomic(`${path}.waiting`, text);
  return hash;
}

/** Gives waiting files that an entry names their own names, and removes those that none does. */
export async function settleWaiting(folder: string, named: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const { hash, waiting } = keptName.exec(name)?.groups ?? {};
    if (hash === undefined || waiting === undefined) continue;
    if (named.has(hash)) await rename(join(folder, name), join(folder, basename(name, '.waiting')));
    else await rm(join(folder, name), { force: true });
  }
}

/** The text of kept content; null where it is gone or is no longer what its name says. */
export async function keptText(folder: string, kind: KeptKind, hash: string): Promise<string | null> {
  const path = keptPath(folder, kind, hash);
  for (const candidate of [path, `${path}.waiting`, path]) {
    const text = await textOf(candidate);
    if (text !== null && hashOf(text) === hash) return text;
  }
  return null;
}

/** The hashes of the kept files of one kind that are in the folder. */
export async function keptHashes(folder: string, kind: KeptKind): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const found = keptName.exec(name)?.groups;
    return found?.['kind'] === kind && found['hash'] !== undefined && found['waiting'] === undefined
      ? [found['hash']]
      : [];
  });
}

/** The files of last lines that were never finished. */
export async function setAside(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('unfinished-')).toSorted();
}

/** Whether kept content has a file at all, whatever is in it. */
export async function isKept(folder: string, kind: KeptKind, hash: string): Promise<boolean> {
  return (await textOf(keptPath(folder, kind, hash))) !== null;
}

function keptPath(folder: string, kind: KeptKind, hash: string): string {
  return join(folder, `${kind}-${hash}.json`);
}

function shortHash(text: string): string {
  return hashOf(text).slice(0, 16);
}
