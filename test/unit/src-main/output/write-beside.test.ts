import type * as processes from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { writeBeside } from '../../../../src-main/output/write-beside.ts';
import { setPaper } from '../../../../src-main/output/pdf/set-paper.ts';
import { writePdf } from '../../../../src-main/output/pdf/write-pdf.ts';
import { drawPngs, pictureOf, pngScale } from '../../../../src-main/output/pictures/picture.ts';
import { rasterise } from '../../../../src-main/output/pictures/rasterise.ts';
import { prepareReport } from '../../../../src-main/output/prepare-report.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

const opened = vi.hoisted((): ChildProcess[] => []);

vi.mock('node:child_process', async (importOriginal) => {
  const actual = await importOriginal<typeof processes>();
  const fork = (...given: Parameters<typeof actual.fork>): ChildProcess => {
    const child = actual.fork(...given);
    opened.push(child);
    return child;
  };
  return { ...actual, fork };
});

const broken = new Map([['report.json', new TextEncoder().encode('{}')]]);
const brokenPaper = { kind: 'pdf', files: broken } as const;

function refusalOf(set: () => unknown): unknown {
  try {
    return set();
  } catch (error) {
    return error;
  }
}

describe('writeBeside', () => {
  it('refuses in the same words as the process that asks would', async () => {
    const beside: unknown = await writeBeside(brokenPaper).catch((error: unknown) => error);
    expect(beside).toMatchObject({ name: 'AppError', code: 'report-check-failed' });
    expect(beside).toEqual(refusalOf(() => setPaper(broken)));
  });

  it('sets many at once with the bytes of one alone, and goes on after one that it refused', async () => {
    const reports = await Promise.all(
      ['Acton', 'Hanwell', 'Southall', 'Northolt', 'Perivale'].map((title) => prepareReport(sampleProfile({ title }))),
    );
    const alone: Uint8Array[] = [];
    for (const report of reports) alone.push(await writePdf(report));
    const refused = writeBeside(brokenPaper).catch(() => 'refused');
    const together = await Promise.all(reports.map((report) => writePdf(report)));
    expect(await refused).toBe('refused');
    expect(together.map((pdf, index) => Buffer.compare(pdf, alone[index] ?? new Uint8Array()))).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  it('draws a PNG with the bytes of this process, once for who asks later', async () => {
    const picture = pictureOf(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>',
    );
    await drawPngs([picture, picture]);
    const beside = picture.png();
    expect(picture.png()).toBe(beside);
    expect(Buffer.compare(beside, rasterise(picture.svg, pngScale))).toBe(0);
  });

  it('tells of a drawing that cannot be read', async () => {
    await expect(writeBeside({ kind: 'png', svg: '<svg', scale: 1 })).rejects.toThrow(/root node/u);
  });

  it('says of every report under way that its process ended, and sets the next in another', async () => {
    const report = await prepareReport(sampleProfile());
    const before = await writePdf(report);
    const under = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => writePdf(report)),
      Promise.resolve().then(() => opened.forEach((child) => child.kill('SIGKILL'))),
    ]);
    expect(under.slice(0, 4).map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
    expect(under[0]).toMatchObject({ reason: { message: expect.stringContaining('ended before it was done') } });
    expect(Buffer.compare(await writePdf(report), before)).toBe(0);
  });
});
