import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withFolderLock } from '../../../../src-main/workspace/ledger-lock.ts';
import { testFolders } from '../../../support/sample-release.ts';

const newFolder = testFolders();
const patience = { between: 1, stale: 60, inAll: 400 };

test('jobs of one folder run one at a time, and the lock is gone after', async () => {
  const folder = newFolder();
  let running = 0;
  let most = 0;
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(2);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, () => withFolderLock(folder, job, patience)));
  expect([most, existsSync(join(folder, 'lock'))]).toEqual([1, false]);
});

test('a job that fails gives the lock back', async () => {
  const folder = newFolder();
  const failing = withFolderLock(folder, () => Promise.reject(new Error('no room')), patience);
  await expect(failing).rejects.toThrow('no room');
  expect(await withFolderLock(folder, () => Promise.resolve('done'), patience)).toBe('done');
});

test.each([
  ['of a program that has ended', { token: 't', pid: 2 ** 22 + 1, host: hostname() }],
  ['left behind on another computer', { token: 't', pid: 1, host: 'another' }],
])('a lock %s is taken over, by one of those who wait', async (_, holder) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
  let most = 0;
  let running = 0;
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(1);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => withFolderLock(folder, job, patience)));
  expect(most).toBe(1);
});

test('a lock of a program that runs is waited for, then told of', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'lock'), JSON.stringify({ token: 't', pid: process.pid, host: hostname() }));
  const waiting = withFolderLock(folder, () => Promise.resolve(), { ...patience, stale: 1000, inAll: 80 });
  await expect(waiting).rejects.toThrow('Another Strand is writing to the ledger of releases');
});
