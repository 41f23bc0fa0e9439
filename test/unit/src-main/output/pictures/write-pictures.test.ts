import { beforeAll, describe, expect, it } from 'vitest';
import { writePicture, writePictures } from '../../../../../src-main/output/pictures/write-pictures.ts';
import { prepareReport, type PreparedReport } from '../../../../../src-main/output/prepare-report.ts';
import { sampleChart, sampleMap } from '../../../../support/sample-pictures.ts';
import { sampleProfile } from '../../../../support/sample-profile.ts';

let report: PreparedReport;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

beforeAll(async () => {
  report = await prepareReport(sampleProfile());
});

describe('writePicture', () => {
  it('names and describes an SVG, and needs no font of the reader’s', async () => {
    const { name, bytes } = await writePicture(report, sampleMap.id, 'svg');
    expect(name).toBe('moving-housing-advice-from-southall-to-perceval-house-ealing-map-1-1.svg');
    const svg = textOf(bytes);
    expect(svg).toContain(
      `<title id="title">${sampleMap.title}</title><desc id="desc">${sampleMap.description}</desc>`,
    );
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc" xml:lang="en-GB"/);
    expect(/<text\b|font-family|href="(?!#)/.exec(svg)).toBeNull();
  });

  it('finds a picture by its number too, and draws title, notes and source around it', async () => {
    const { bytes } = await writePicture(report, 'chart 2.1', 'png');
    expect(Buffer.from(bytes).toString('latin1', 1, 4)).toBe('PNG');
    const [width, height] = [Buffer.from(bytes).readUInt32BE(16), Buffer.from(bytes).readUInt32BE(20)];
    const drawn = report.pictures.get('Chart 2.1');
    expect(width).toBe(2 * ((drawn?.width ?? 0) + 48));
    expect(height).toBeGreaterThan(2 * ((drawn?.height ?? 0) + 120));
  });

  it('says which pictures there are where the one asked for is not', async () => {
    await expect(writePicture(report, 'Map 9.9', 'svg')).rejects.toThrow('It has Map 1.1, Chart 2.1.');
    expect(sampleChart.id).not.toBe('Map 9.9');
  });
});

describe('writePictures', () => {
  it('refuses a report that has none', async () => {
    const bare = await prepareReport(
      sampleProfile({
        sections: [{ id: 's', name: 'N', title: 'T', lead: '', blocks: [{ kind: 'paragraph', text: 'Words.' }] }],
      }),
    );
    await expect(writePictures(bare, 'png')).rejects.toMatchObject({ code: 'unknown-name' });
  });
});
