import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { usualPolicy } from '../../shared/model/policy.ts';
import type { ReleasedTables } from '../../shared/model/release-entry.ts';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { LeavingTables, NewEntry } from '../../src-main/workspace/release-ledger.ts';

/** A new folder at each call; all are gone when the file's tests are done. */
export function testFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'strand-ledger-'));
    made.push(folder);
    return folder;
  };
}

/** An entry as an officer's report on one ward gives it. */
export function sampleEntry(what = 'Housing register, Acton Central'): NewEntry {
  return {
    by: 'a.officer',
    outcome: 'released',
    what,
    forms: ['PDF'],
    areas: [{ code: areaCodeSchema.parse('E05013522'), name: 'Acton Central' }],
    policy: usualPolicy,
    printed: 2,
    hidden: 1,
    reason: null,
    withdraws: null,
  };
}

/** The tables of a small measure, told from others by the count of men. */
export function sampleLeaving(men: number): LeavingTables {
  const tables: ReleasedTables = {
    people: {
      measure: 'housing',
      title: 'Housing register',
      dataset: 'register',
      join: 'register-to-wards',
      version: 'a'.repeat(64),
      period: { from: '2025-04-01', to: '2026-03-31', label: '2025/26' },
      filter: { kind: 'everyone' },
    },
    dimensions: { sex: { leaves: ['female', 'male'], groups: {} } },
    tables: [
      {
        dimensions: ['sex'],
        cells: [
          { key: { sex: 'female' }, count: 30, printed: 30 },
          { key: { sex: 'male' }, count: men, printed: men < 5 ? null : men },
        ],
      },
    ],
    floor: 1,
    roundTo: null,
  };
  return { tables, proofs: [] };
}
