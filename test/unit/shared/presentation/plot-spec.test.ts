import { describe, expect, it } from 'vitest';
import type { TableModel } from '../../../../shared/model/table-model.ts';
import { darkTheme, lightTheme } from '../../../../shared/presentation/chart-theme.ts';
import { areaTable } from '../../../../shared/presentation/area-table.ts';
import { breakdownTable } from '../../../../shared/presentation/breakdown-table.ts';
import { describePlot } from '../../../../shared/presentation/describe-plot.ts';
import type { EvidenceView } from '../../../../shared/presentation/evidence-view.ts';
import { plotSpec } from '../../../../shared/presentation/plot-spec.ts';
import type { PlotSpecOptions } from '../../../../shared/presentation/plot-spec.ts';
import { representationTable } from '../../../../shared/presentation/representation-table.ts';
import { plotPadding } from '../../../../shared/presentation/plot-axes.ts';
import { patternFills, svgPatterns } from '../../../../shared/presentation/svg-patterns.ts';
import { drawSpec } from '../../../support/draw-spec.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { hiddenEvidence, sampleView } from '../../../support/sample-views.ts';

const options = { theme: lightTheme, width: 300, step: 24, labels: true };
const plotOf = (table: TableModel, chosen: PlotSpecOptions) => plotSpec(table, describePlot(table), chosen);
const ratesPlot = (view: EvidenceView, chosen: PlotSpecOptions) =>
  plotOf(breakdownTable(view, { totals: false }), chosen);
const times = (svg: string, part: string) => svg.split(part).length - 1;

describe('plotSpec', () => {
  it('draws a point for each published row, hollow where it is unreliable, and a hatch for each hidden one', async () => {
    const svg = await drawSpec(ratesPlot(sampleView(), options));
    expect(times(svg, '[c] hidden')).toBe(2);
    expect(times(svg, `fill="${patternFills.suppressed}"`)).toBe(4);
    expect(times(svg, 'stroke-dasharray="2,2.5"')).toBe(1);
    expect(times(svg, `fill="${lightTheme.surface}" stroke="${lightTheme.lower}"`)).toBe(1);
  });

  it('puts a question mark beside a difference that may be chance, and nowhere else', async () => {
    const table = breakdownTable(sampleView(), { totals: false });
    const [first, ...others] = table.rows;
    if (first === undefined) throw new Error('The sample has rows.');
    const cells = first.cells.map((cell) => (cell.kind === 'plot' ? { ...cell, mayBeChance: true } : cell));
    const spec = plotOf({ ...table, rows: [{ ...first, cells }, ...others] }, options);
    expect(times(await drawSpec(spec), '>?</text>')).toBe(1);
    expect(spec.description).toMatch(/Higher: [^;]*\), may be chance;/);
    expect(times(await drawSpec(plotOf(table, options)), '>?</text>')).toBe(0);
  });

  it('has rows of the height asked for, so that they stand level with a table', async () => {
    const spec = ratesPlot(sampleView(), { ...options, labels: false });
    expect(spec['height']).toBe(19 * 24);
    const svg = await drawSpec(spec);
    expect(svg).toContain(`width="${String(300 + plotPadding.left + plotPadding.right)}"`);
    expect(svg).toContain(`height="${String(19 * 24 + plotPadding.top + plotPadding.bottom)}"`);
    expect(svg).not.toContain('Bangladeshi</text>');
  });

  it('takes all its colours from the theme', () => {
    const light = JSON.stringify(ratesPlot(sampleView(), options));
    const dark = JSON.stringify(ratesPlot(sampleView(), { ...options, theme: darkTheme }));
    expect(dark).toContain(darkTheme.higher);
    expect(dark).not.toContain(lightTheme.higher);
    expect(light.match(/#[0-9a-f]{6}/g)?.every((colour) => Object.values(lightTheme).includes(colour))).toBe(true);
  });

  it('is described in words, with the main numbers', () => {
    const { description } = ratesPlot(sampleView(), options);
    expect(description).toContain('The dashed line is at 10.9.');
    expect(description).toContain('Higher: Roma 28.4 (19.4 to 40.0); Bangladeshi 22.3 (17.2 to 28.5);');
    expect(description).toContain('Hidden to protect people: White and Black African, and Gypsy or Irish Traveller.');
  });

  it.each([
    ['everything but the total hidden', ['known', 'all']],
    ['everything hidden', []],
  ])('draws with %s', async (_name, kept) => {
    const view = sampleView('Ealing', 'ethnic-group', hiddenEvidence(sampleEvidence(), kept));
    const svg = await drawSpec(ratesPlot(view, options));
    expect(svg).toContain(kept.length === 0 ? 'Too few to draw' : '[c] hidden');
    expect(await drawSpec(plotOf(representationTable(view), options))).toContain('[c] hidden');
  });

  it('draws wards, two groups, and zeros on a log axis', async () => {
    expect(
      await drawSpec(plotOf(areaTable(sampleView(), 'all', { areaKind: 'ward', totals: false }), options)),
    ).toContain('South Acton');
    expect(await drawSpec(ratesPlot(sampleView('Ealing', 'sex'), options))).toContain('Female');
    const ratios = await drawSpec(plotOf(representationTable(sampleView('Lady Margaret')), options));
    expect(ratios).toContain('same');
    expect(ratios).not.toContain('NaN');
    expect(ratios).not.toContain('Infinity');
  });
});

it('defines every pattern that a chart may fill with', () => {
  for (const fill of Object.values(patternFills)) {
    expect(svgPatterns(darkTheme)).toContain(`id="${fill.slice('url(#'.length, -1)}"`);
  }
});
