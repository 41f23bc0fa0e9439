import { describe, expect, it } from 'vitest';
import { drawLogo, logoSize } from '../../../../../src-main/output/pictures/draw-logo.ts';
import { pngLogo, svgLogo } from '../../../../support/sample-logos.ts';

const box = { width: 240, height: 60, pixels: 4 };
const logo = (type: 'png' | 'svg', bytes: Buffer) => ({ url: '', type, bytes, text: 'Ealing Council' });

describe('drawLogo', () => {
  it('draws an SVG as PNG, as high as its box and in its own proportions', () => {
    const { png, ...shown } = drawLogo(logo('svg', svgLogo), box);
    expect(shown).toEqual({ width: 120, height: 60, text: 'Ealing Council' });
    const bytes = Buffer.from(png);
    expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 480, 240]);
  });

  it('keeps a PNG as it is, no wider than its box', () => {
    expect(drawLogo(logo('png', pngLogo), box)).toEqual({
      png: pngLogo,
      width: 240,
      height: 30,
      text: 'Ealing Council',
    });
  });

  it.each([
    ['an SVG that is none', 'svg', Buffer.from('<html></html>')],
    [
      'an SVG too thin to be drawn',
      'svg',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="10000" height="1"><rect width="9" height="1"/></svg>',
      ),
    ],
    ['a PNG that is none', 'png', svgLogo],
    ['a PNG that ends early', 'png', pngLogo.subarray(0, 40)],
  ] as const)('refuses %s', (_, type, bytes) => {
    expect(() => drawLogo(logo(type, bytes), box)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});

describe('logoSize', () => {
  it('keeps the proportions of a wide and of a high logo, within the box', () => {
    const drawn = (width: number, height: number) =>
      logo('svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`));
    expect(logoSize(drawn(200, 10), box)).toEqual({ width: 240, height: 12 });
    expect(logoSize(drawn(10, 50), box)).toEqual({ width: 12, height: 60 });
    expect(logoSize(logo('png', pngLogo), box)).toEqual({ width: 240, height: 30 });
  });

  it('refuses a file that holds no picture', () => {
    expect(() => logoSize(logo('png', svgLogo), box)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
    expect(() => logoSize(logo('svg', pngLogo), box)).toThrow(expect.objectContaining({ code: 'report-check-failed' }));
  });
});
