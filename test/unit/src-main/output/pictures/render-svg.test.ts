import { describe, expect, it, vi } from 'vitest';
import type { ChartSpec } from '../../../../../shared/model/profile.ts';
import { rasterise } from '../../../../../src-main/output/pictures/rasterise.ts';
import { renderSvg } from '../../../../../src-main/output/pictures/render-svg.ts';
import { svgSize } from '../../../../../src-main/output/pictures/svg-size.ts';
import { thumbnailSpec } from '../../../../../src-main/output/pictures/thumbnail-spec.ts';
import { sampleChart, sampleMap } from '../../../../support/sample-pictures.ts';

describe('renderSvg', () => {
  it('draws the same bytes each time, whatever was drawn before', async () => {
    const first = await renderSvg(sampleMap.spec);
    await renderSvg(sampleChart.spec);
    expect(await renderSvg(sampleMap.spec)).toBe(first);
  });

  it('draws a chart of other rows as it would be drawn first', async () => {
    const changed = JSON.parse(
      JSON.stringify(sampleChart.spec).replaceAll('Roma', 'Irish').replaceAll('29.3', '19.3'),
    ) as ChartSpec;
    const after = await renderSvg(changed);
    expect(after).toContain('Irish');
    vi.resetModules();
    const afresh = await import('../../../../../src-main/output/pictures/render-svg.ts');
    expect(after).toBe(await afresh.renderSvg(changed));
  });

  it('keeps the pattern of a hidden area and defines it', async () => {
    const svg = await renderSvg(sampleMap.spec);
    expect(svg).toContain('fill="url(#strand-hatch)"');
    expect(svg).toContain('<pattern id="strand-hatch"');
  });

  it('loads nothing that a specification points at', async () => {
    const svg = await renderSvg({
      ...sampleChart.spec,
      data: { url: 'file:///etc/hostname', format: { type: 'csv' } },
    });
    expect(svg).not.toContain('Roma');
    expect(svg).toContain('<svg');
  });
});

describe('thumbnailSpec', () => {
  it('keeps the shapes and drops every word', async () => {
    const svg = await renderSvg(thumbnailSpec({ ...sampleMap.spec, title: 'A title' }));
    expect(svg).not.toContain('<text');
    expect(svg).toContain('url(#strand-hatch)');
    expect(svgSize(svg).width).toBeLessThan(220);
  });
});

describe('rasterise', () => {
  it('draws a PNG of the scaled size', async () => {
    const svg = await renderSvg(sampleChart.spec);
    const png = Buffer.from(rasterise(svg, 2));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(svgSize(svg).width * 2);
  });
});
