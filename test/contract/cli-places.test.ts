import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callStrand } from '../support/call-strand.ts';
import type { Ended } from '../support/run-strand.ts';

let directory: string;
let workspace: string;

function strand(...words: string[]): Promise<Ended> {
  return callStrand(words, path.join(directory, 'state'));
}

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'strand-places-'));
  workspace = path.join(directory, 'own', 'own.strand.json');
  expect((await strand('new', path.join(directory, 'own'), '--title', 'Own')).exitCode).toBe(0);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('strand place', () => {
  test('says where a postcode is, and in which areas', async () => {
    const { exitCode, out } = await strand('place', workspace, 'E05013536');
    expect(exitCode).toBe(0);
    expect(out).toContain('South Acton\n  Ward of 2022, E05013536');
  });

  test('says what to look for where nothing is found', async () => {
    const { exitCode, out, said } = await strand('place', workspace, 'no such thing');
    expect([exitCode, out]).toEqual([1, '']);
    expect(said).toContain('Nothing in this workspace is called “no such thing”.');
  });
});

describe('strand areas', () => {
  test('tries an area out, keeps it, lists it and removes it', async () => {
    const list = path.join(directory, 'codes.txt');
    writeFileSync(list, 'E01001195, e01001196\nW5 5NU\n');
    const tried = await strand('areas', workspace, '--try', '--codes', list, '--geography', 'lsoa:2021');
    expect(tried.exitCode).toBe(1);
    expect(tried.out).toContain('The area: 2 LSOAs of 2021');
    expect(tried.out).toContain('W5 5NU: a postcode');
    const added = await strand('areas', workspace, '--add', 'Town centre', '--of', 'E05013520');
    expect(added.exitCode).toBe(0);
    expect(added.out).toContain('Town centre: 9 LSOAs of 2021');
    expect((await strand('areas', workspace)).out).toBe('town-centre  Town centre  9 LSOAs of 2021\n');
    expect((await strand('areas', workspace, '--remove', 'town-centre')).out).toContain('no custom areas yet');
  });

  test('asks for what it was not told', async () => {
    const { exitCode, said } = await strand('areas', workspace, '--add', 'Nothing');
    expect(exitCode).toBe(2);
    expect(said).toContain('Say what the area is made of');
    expect((await strand('areas', workspace, '--try', '--around', 'E05013520')).said).toContain('Say --metres 1000');
  });
});

describe('strand nearest', () => {
  test('refuses a dataset without places', async () => {
    const { exitCode, said } = await strand('nearest', workspace, 'ward-boundaries', 'E05013536');
    expect(exitCode).toBe(1);
    expect(said).toContain('holds no places with positions');
  });
});
