import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../../../shared/base/app-error.ts';
import { recordProblem } from '../../../../../src-main/hosts/common/record-problem.ts';

const now = new Date('2026-11-22T09:30:00Z');
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'strand-problems-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

test('keeps what nobody expected, with its time and stack, and nothing that was expected', () => {
  const state = path.join(directory, 'state');
  recordProblem(state, new AppError('file-missing', 'The file has gone.'), now);
  recordProblem(state, new TypeError('x is undefined'), now);
  recordProblem(state, 'half a sentence', now);
  const [first = '', ...rest] = readFileSync(path.join(state, 'problems.log'), 'utf8').trimEnd().split('\n');
  expect(first).toBe('2026-11-22T09:30:00.000Z TypeError: x is undefined');
  expect(rest[0]).toMatch(/^ +at /);
  expect(rest.at(-1)).toBe('2026-11-22T09:30:00.000Z half a sentence');
});

test('says nothing where it cannot write', () => {
  const file = path.join(directory, 'a-file');
  writeFileSync(file, '');
  expect(() => recordProblem(file, new Error('lost'), now)).not.toThrow();
});
