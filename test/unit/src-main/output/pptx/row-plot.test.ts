import { describe, expect, it } from 'vitest';
import { drawRowPlot } from '../../../../../src-main/output/pptx/row-plot.ts';
import { xmlText } from '../../../../../src-main/output/xml.ts';
import { ethnicGroupTable } from '../../../../support/sample-tables.ts';

const ground = '#dcecec';
const body = ethnicGroupTable.rows.filter(({ kind }) => kind === 'body');
const nameOf = ({ cells: [cell] }: (typeof body)[number]): string => (cell?.kind === 'text' ? cell.text : '');

describe('drawRowPlot', () => {
  it('draws every row but totals, names whole, and sets the picked ones on their ground', () => {
    const [first, second] = body;
    const { svg = '' } = drawRowPlot(ethnicGroupTable, new Set([first?.key ?? '', second?.key ?? '']), ground) ?? {};
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(body.map(nameOf).filter((name) => !words.includes(xmlText(name)))).toEqual([]);
    expect(words).not.toContain('All adults');
    expect(svg.split(`fill="${ground}"`).length - 1).toBe(2);
  });

  it('hatches what is hidden and draws no point there', () => {
    const { svg = '' } = drawRowPlot(ethnicGroupTable, new Set(), ground) ?? {};
    expect(svg.split('fill="url(#hatch)"').length - 1).toBe(2);
    expect(svg.split('[c] hidden').length - 1).toBe(2);
    const points = [...svg.matchAll(/stroke-width="1.6"/g)].length;
    expect(points).toBe(body.length - 2);
  });

  it('has nothing to draw of a table without intervals', () => {
    const columns = ethnicGroupTable.columns.filter(({ kind }) => kind !== 'plot');
    expect(drawRowPlot({ ...ethnicGroupTable, columns }, new Set(), ground)).toBeNull();
  });
});
