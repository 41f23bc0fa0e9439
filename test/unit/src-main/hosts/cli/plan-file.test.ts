import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ImportPlan } from '../../../../../shared/model/import-plan.ts';
import { readPlanFile, writePlanFile } from '../../../../../src-main/hosts/cli/plan-file.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'strand-plan-'));
const file = path.join(folder, 'visits.plan.json');
afterAll(() => rm(folder, { recursive: true, force: true }));

const plan: ImportPlan = {
  format: 'strand-import-plan',
  version: 1,
  file: 'visits.csv',
  received: '2026-11-02',
  read: { format: 'csv', delimiter: ';', skipRows: 4, leaveOut: ['notes'] },
  roles: { ward: { kind: 'area-name', geography: { kind: 'ward', vintage: '2022' } } },
  choices: [],
};

describe('a plan', () => {
  test('reads back as it was written, and from within what inspect prints', async () => {
    await writePlanFile(file, plan);
    expect(await readPlanFile(file)).toEqual(plan);
    await writeFile(file, `\uFEFF${JSON.stringify({ file: 'visits.csv', plan })}`);
    expect(await readPlanFile(file)).toEqual(plan);
  });

  test.each([
    ['is no JSON', 'skip 4 rows', /is not a plan that Strand can read by\. Make one/],
    ['is something else', '{"format":"strand-workspace"}', /What it says at "format" is not understood/],
    ['says something odd', JSON.stringify({ ...plan, read: { format: 'csv', skipRows: -1 } }), /"read › skipRows"/],
    ['misspells a choice', JSON.stringify({ ...plan, read: { format: 'csv', skipRow: 4 } }), /"read › skipRow"/],
  ])('that %s is refused in a sentence', async (_, text, words) => {
    await writeFile(file, text);
    await expect(readPlanFile(file)).rejects.toMatchObject({
      code: 'file-format',
      message: expect.stringMatching(words),
    });
  });

  test('that is not there, or cannot be written, is refused in a sentence', async () => {
    const none = path.join(folder, 'none', 'a.json');
    await expect(readPlanFile(none)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(writePlanFile(none, plan)).rejects.toMatchObject({ code: 'file-unwritable' });
  });
});
