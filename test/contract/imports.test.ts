import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../shared/model/import-preview.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let folder: string;
let file: string;

const first = `Acton advice: housing cases
Produced 30/10/2025;contact data@example.org

Client ref;Date seen;Sex;Ward;Debt owed
A-1;14/02/2025;1;South Acton;£1,200
A-2;31/09/2025;2;Hanger Hill;*
A-3;02/11/2025;9;South Acton;85;extra
A-4;19/06/2025;2;Northfield;<5
`;

beforeAll(async () => {
  test = await openTestEngine();
  folder = path.join(test.directory, 'own');
  file = path.join(test.directory, 'advice.csv');
  writeFileSync(file, first);
  await test.engine.client.workspace.create({ folder, title: 'Acton evidence' });
});
afterAll(() => test.close());

const imports = () => test.engine.client.imports;

function loading(preview: ImportPreview) {
  const { plan, about } = preview;
  return { path: file, read: plan.read, roles: plan.roles, about: { ...about, owner: 'Acton Advice' } };
}

/** The saved rows of the only dataset that was imported here. */
async function savedRows() {
  const { columns } = await test.engine.client.preview.rows({ dataset: 'advice', offset: 0, limit: 20 });
  return Object.fromEntries(columns.map(({ name, values, statuses }) => [name, { values, statuses }]));
}

describe('a file on its way into a workspace', () => {
  it('is told of with every problem at its line', async () => {
    const preview = await imports().preview({ path: file });
    expect(preview.plan.read).toMatchObject({ delimiter: ';', skipRows: 3 });
    expect(preview.account).toMatchObject({ read: 4, loaded: 3, rejected: 1 });
    expect(preview.problems.map(({ kind, line, column }) => [kind, line, column])).toEqual(
      expect.arrayContaining([
        ['rejected-row', 7, undefined],
        ['unreadable-cell', 6, 'Date seen'],
      ]),
    );
    expect(preview.pageLines).toEqual([5, 6, 8]);
    expect(preview.lines.map(({ kind }) => kind)).toEqual([
      'above',
      'above',
      'above',
      'header',
      'row',
      'row',
      'rejected',
      'row',
    ]);
  });

  it('is read again as an officer says', async () => {
    const { plan } = await imports().preview({ path: file });
    const changed = await imports().preview({
      path: file,
      read: { ...plan.read, delimiter: ',' },
      roles: { 'Client ref;Date seen;Sex;Ward;Debt owed': { kind: 'free-text' } },
    });
    expect(changed.columns.map(({ name, role }) => [name, role.kind])).toEqual([
      ['Client ref;Date seen;Sex;Ward;Debt owed', 'free-text'],
    ]);
    expect(changed.plan.choices.find(({ topic }) => topic === 'delimiter')?.confidence).toBe('settled');
  });

  it('becomes a dataset, with what is no plain value beside it and nothing lost', async () => {
    const summary = await imports().load(loading(await imports().preview({ path: file })));
    expect(summary.dataset).toMatchObject({ id: 'advice', owner: 'Acton Advice' });
    expect(summary.account).toMatchObject({ read: 4, loaded: 3, rejected: 1 });
    expect(summary.account.rejects).toEqual([
      { line: 7, text: 'A-3;02/11/2025;9;South Acton;85;extra', reason: expect.stringContaining('6 fields') as string },
    ]);
    expect(await savedRows()).toMatchObject({
      'Date seen': { values: ['2025-02-14', null, '2025-06-19'], statuses: ['value', 'unreadable', 'value'] },
      'Debt owed': { values: [1200, null, null], statuses: ['value', 'suppressed', 'suppressed'] },
    });
  });

  it('stays as it was read when its source changes, until the change is taken', async () => {
    writeFileSync(file, `${first}A-5;01/07/2025;1;Perivale;40\n`);
    await test.engine.client.workspace.open({ path: path.join(folder, 'acton-evidence.strand.json') });
    const states = await imports().sources();
    expect(states.find(({ dataset }) => dataset === 'advice')?.state).toBe('changed');
    expect((await savedRows())['Ward']?.values).toHaveLength(3);
    const changes = await imports().changes({ dataset: 'advice' });
    expect(changes).toMatchObject({
      rows: { before: 3, after: 4 },
      columnsGone: [],
      categories: [{ column: 'Ward', gone: [], new: ['Perivale'] }],
    });
    const taken = await imports().take({ dataset: 'advice', fingerprint: changes.fingerprint ?? '' });
    expect(taken.rows).toBe(4);
    expect((await imports().sources()).find(({ dataset }) => dataset === 'advice')?.state).toBe('as-read');
  });

  it('tells what differs of a source that can no longer be read as it was, and keeps serving it', async () => {
    const kept = readFileSync(file);
    writeFileSync(file, first.replace('Debt owed', 'Debt'));
    expect(await imports().changes({ dataset: 'advice' })).toMatchObject({
      columnsGone: ['Debt owed'],
      columnsNew: ['Debt'],
      problems: [{ severity: 'error', title: expect.stringContaining('Debt owed') as string }],
      fingerprint: null,
    });
    writeFileSync(file, kept);
  });

  it('takes back rows that an officer mended', async () => {
    const rejects = await (await imports().rejects({ dataset: 'advice' })).text();
    const mended = path.join(test.directory, 'mended.csv');
    writeFileSync(mended, rejects.replace(',85,extra', ',85'));
    const summary = await imports().mend({ dataset: 'advice', path: mended });
    expect(summary.account).toMatchObject({ read: 5, loaded: 5, rejected: 0, mended: 1 });
    expect((await savedRows())['Client ref']?.values).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5']);
  });

  it('is served from its snapshot while its folder is out of reach', async () => {
    const kept = readFileSync(file);
    rmSync(file);
    await test.engine.client.workspace.open({ path: path.join(folder, 'acton-evidence.strand.json') });
    expect((await imports().sources()).find(({ dataset }) => dataset === 'advice')?.state).toBe('unreachable');
    expect((await savedRows())['Client ref']?.values).toHaveLength(5);
    writeFileSync(file, kept);
  });

  it('leaves the workspace as it was when the load is cancelled', async () => {
    const workspace = path.join(folder, 'acton-evidence.strand.json');
    const before = readFileSync(workspace, 'utf8');
    const request = loading(await imports().preview({ path: file }));
    await expect(
      imports().load({ ...request, about: { ...request.about, title: 'Again' } }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(workspace, 'utf8')).toBe(before);
  });

  it('is kept in the workspace’s own folder where the window has no path to it', async () => {
    const { path: received } = await imports().receive({ file: new File(['a,b\n1,2\n'], '../week 1.csv') });
    expect(received).toBe(path.join(folder, 'extracts', 'week 1.csv'));
    const again = await imports().receive({ file: new File(['a,b\n1,2\n'], 'week 1.csv') });
    expect(again.path).toBe(received);
    const other = await imports().receive({ file: new File(['a,b\n3,4\n'], 'week 1.csv') });
    expect(other.path).toBe(path.join(folder, 'extracts', 'week 1 (2).csv'));
    expect(await imports().files({ path: path.join(folder, 'extracts') })).toMatchObject([
      { name: 'week 1 (2).csv', readable: true },
      { name: 'week 1.csv', readable: true },
    ]);
  });
});
