import type { ReleaseEntry } from '../../../../../shared/model/release-entry.ts';
import { usualPolicy } from '../../../../../shared/model/policy.ts';

/** An entry of a ledger, with what a test is about. */
export function entry(number: number, change: Partial<ReleaseEntry> = {}): ReleaseEntry {
  return {
    number,
    at: `2026-11-${String(number).padStart(2, '0')}T12:00:00.000Z`,
    by: 'Ana Costa',
    outcome: 'released',
    what: 'Housing register, Acton Central',
    forms: ['PDF'],
    areas: [],
    policy: usualPolicy,
    printed: 1204,
    hidden: 87,
    reason: null,
    withdraws: null,
    tables: [],
    previous: '0'.repeat(64),
    hash: String(number).repeat(64).slice(0, 64),
    ...change,
  };
}
