import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';

const holderSchema = z.object({ token: z.string(), pid: z.number().int(), host: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Milliseconds. A lock is held for a fraction of a second; one that has not changed for `stale` was left behind. */
export interface LockPatience {
  readonly between: number;
  readonly stale: number;
  readonly inAll: number;
}

const usualPatience: LockPatience = { between: 20, stale: 20_000, inAll: 60_000 };

/**
 * Does a job while no other window or program, here or on another computer of a shared drive, does one in the same folder.
 * A lock whose holder has ended is taken over. Refuses a folder that may not be written, and one that stays locked.
 */
export async function withFolderLock<T>(
  folder: string,
  job: () => Promise<T>,
  patience: LockPatience = usualPatience,
): Promise<T> {
  const holder: Holder = { token: randomUUID(), pid: process.pid, host: hostname() };
  const path = join(folder, 'lock');
  await mkdir(folder, { recursive: true });
  const started = performance.now();
  let seen = { text: '', since: started };
  while (!(await create(path, holder))) {
    const now = performance.now();
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text !== seen.text) seen = { text, since: now };
    if (hasEnded(text) || now - seen.since > patience.stale) await takeAway(folder, path, text, holder, patience);
    if (now - started > patience.inAll) throw stillLocked(folder);
    await pause(patience.between);
  }
  try {
    return await job();
  } finally {
    if (holderOf(await readFile(path, 'utf8').catch(() => ''))?.token === holder.token) await rm(path, { force: true });
  }
}

async function create(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Removes a lock that was left behind, if it still is the one that was looked at; only one taker at a time may. */
async function takeAway(
  folder: string,
  path: string,
  text: string,
  holder: Holder,
  patience: LockPatience,
): Promise<void> {
  const taking = join(folder, 'lock.taking');
  if (!(await create(taking, holder))) {
    const taker = await readFile(taking, 'utf8').catch(() => '');
    if (hasEnded(taker)) await rm(taking, { force: true });
    else await pause(patience.between);
    return;
  }
  try {
    if ((await readFile(path, 'utf8').catch(() => null)) === text) await rm(path, { force: true });
  } finally {
    await rm(taking, { force: true });
  }
}

/** Whether the program that made a lock on this computer is no longer there. */
function hasEnded(text: string): boolean {
  const holder = holderOf(text);
  if (holder?.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

function holderOf(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function stillLocked(folder: string): AppError {
  return new AppError(
    'file-unwritable',
    `Another Strand is writing to the ledger of releases in "${folder}" and has not finished, so nothing was released. Try again; if no other Strand runs, remove the file "lock" there.`,
    { file: folder },
  );
}
