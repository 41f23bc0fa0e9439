import { describe, expect, it } from 'vitest';
import { ledgerFile } from '../../../../../src-renderer/features/releases/ledger-file.ts';
import { entry } from './sample-entries.ts';

const entries = [
  entry(2, {
    outcome: 'refused',
    what: '=cmd, "two" Roma',
    reason: 'With R-001 it would tell of 2 Roma clients.',
    printed: 55,
    hidden: 9,
  }),
  entry(1, { forms: ['PDF', 'DOCX'] }),
];

describe('the ledger as a file', () => {
  it('is a list for a spreadsheet that runs none of its texts', async () => {
    const file = ledgerFile(entries, 'csv');
    const [head, refused, released, ...rest] = (await file.text()).split('\r\n');
    expect(file.name).toBe('releases-2026-11-02.csv');
    expect(head).toBe('number,when,who,what,forms,outcome,printed,hidden,policy,hash');
    expect(refused).toBe(
      `R-002,2026-11-02T12:00:00.000Z,Ana Costa,"'=cmd, ""two"" Roma",PDF,refused,,,Counts 1 to 4 hidden,${'2'.repeat(64)}`,
    );
    expect(released).toBe(
      `R-001,2026-11-01T12:00:00.000Z,Ana Costa,"Housing register, Acton Central","PDF, DOCX",released,1204,87,Counts 1 to 4 hidden,${'1'.repeat(64)}`,
    );
    expect(rest).toEqual(['']);
  });

  it('tells nothing of what was refused', async () => {
    for (const format of ['csv', 'json'] as const) {
      const text = await ledgerFile(entries, format).text();
      expect(text).not.toContain('it would tell');
      expect(text).not.toContain('55');
    }
    expect(JSON.parse(await ledgerFile(entries, 'json').text())).toMatchObject([
      { number: 'R-002', outcome: 'refused', printed: null, hidden: null },
      { number: 'R-001', printed: 1204, hidden: 87 },
    ]);
  });
});
