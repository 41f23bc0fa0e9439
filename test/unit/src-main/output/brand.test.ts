import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../../shared/model/profile.ts';
import { unpackArchive } from '../../../../src-main/output/archive.ts';
import { checkBrand, reportBrand } from '../../../../src-main/output/brand.ts';
import { contrastRatio, tint } from '../../../../shared/base/contrast.ts';
import { prepareReport } from '../../../../src-main/output/prepare-report.ts';
import { writePrepared } from '../../../../src-main/output/write-report.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

type Branding = NonNullable<Profile['branding']>;

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
);
const branding: Branding = {
  organisation: 'Ealing Council',
  logo: `data:image/svg+xml;base64,${svg.toString('base64')}`,
  logoText: 'Ealing Council',
  colour: '#7a1f5c',
};

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe('tint', () => {
  it('lays a colour over white', () => {
    expect(tint('#000000', 0.5)).toBe('#808080');
    expect(tint('#ff0000', 0)).toBe('#ffffff');
  });
});

describe('reportBrand', () => {
  it('writes in a colour that can be read, and only bands in one that cannot', () => {
    expect(reportBrand({ branding })).toMatchObject({ accent: '#7a1f5c', accentText: '#7a1f5c' });
    expect(reportBrand({ branding: { ...branding, colour: '#ffd100' } })).toMatchObject({
      accent: '#ffd100',
      accentText: '#0b545a',
      accentSoft: '#dcecec',
    });
    expect(reportBrand({}).accent).toBe('#0d5c63');
  });

  it.each([['#7a1f5c', '#ffd100', '#000000', '#00703c', '#767676']])(
    'leaves no words that cannot be read',
    (...colours) => {
      for (const colour of colours) expect(() => checkBrand({ branding: { ...branding, colour } })).not.toThrow();
    },
  );

  it.each([
    ['is no picture', { logo: 'data:image/gif;base64,R0lGOD' }],
    ['is a text called a picture', { logo: `data:image/png;base64,${Buffer.from('no picture').toString('base64')}` }],
    ['has no words in its place', { logoText: ' ' }],
  ])('refuses a logo that %s', (_, change) => {
    expect(() => reportBrand({ branding: { ...branding, ...change } })).toThrow(
      expect.objectContaining({ code: 'report-check-failed' }),
    );
  });
});

describe('a report of an organisation with a colour and a logo', () => {
  it('shows them in each format that has a look, still whole and checked', async () => {
    const report = await prepareReport(sampleProfile({ branding }));
    const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');
    const page = text(await writePrepared(report, 'html'));
    expect(page.includes('--accent-text: #7a1f5c')).toBe(true);
    expect(/<img class="logo" src="data:image\/svg\+xml;base64,[^"]+" alt="Ealing Council"/.test(page)).toBe(true);
    expect(text(await writePrepared(report, 'pdf'))).toContain('/Alt (Ealing Council)');
    expect(text(unpackArchive(await writePrepared(report, 'docx')).get('word/styles.xml'))).toContain('7A1F5C');
    expect(text(unpackArchive(await writePrepared(report, 'pptx')).get('ppt/slides/slide2.xml'))).toContain('7A1F5C');
  });
});
