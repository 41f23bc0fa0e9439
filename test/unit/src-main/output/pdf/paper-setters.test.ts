import { describe, expect, it } from 'vitest';
import { setPaperBeside } from '../../../../../src-main/output/pdf/paper-setters.ts';
import { setPaper } from '../../../../../src-main/output/pdf/set-paper.ts';
import { writePdf } from '../../../../../src-main/output/pdf/write-pdf.ts';
import { prepareReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

const broken = new Map([['report.json', new TextEncoder().encode('{}')]]);

function refusalOf(set: () => unknown): unknown {
  try {
    return set();
  } catch (error) {
    return error;
  }
}

describe('setPaperBeside', () => {
  it('refuses in the same words as the thread that asks would', async () => {
    const beside: unknown = await setPaperBeside(broken).catch((error: unknown) => error);
    expect(beside).toMatchObject({ name: 'AppError', code: 'report-check-failed' });
    expect(beside).toEqual(refusalOf(() => setPaper(broken)));
  });

  it('sets many at once with the bytes of one alone, and goes on after one that it refused', async () => {
    const reports = await Promise.all(
      ['Acton', 'Hanwell', 'Southall', 'Northolt', 'Perivale'].map((title) => prepareReport(sampleProfile({ title }))),
    );
    const alone: Uint8Array[] = [];
    for (const report of reports) alone.push(await writePdf(report));
    const refused = setPaperBeside(broken).catch(() => 'refused');
    const together = await Promise.all(reports.map((report) => writePdf(report)));
    expect(await refused).toBe('refused');
    expect(together.map((pdf, index) => Buffer.compare(pdf, alone[index] ?? new Uint8Array()))).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});
