import { expect, it } from 'vitest';
import type { TableModel } from '../../../../../shared/model/table-model.ts';
import { fitAreas, fitTable } from '../../../../../src-renderer/features/explore/fit-table.ts';

const figure = (text: string): TableModel['rows'][number]['cells'][number] => ({
  kind: 'figure',
  text,
  value: 1,
  decimals: 0,
  status: 'value',
});
const table: TableModel = {
  id: 't',
  caption: '',
  subtitle: '',
  columns: [
    { kind: 'label', id: 'category', title: 'Ethnic group' },
    { kind: 'figure', id: 'users', title: 'Applicants' },
    { kind: 'figure', id: 'population', title: 'Adults' },
    { kind: 'figure', id: 'rate', title: 'Per 1,000' },
    { kind: 'interval', id: 'interval', title: '95% interval' },
    {
      kind: 'plot',
      id: 'plot',
      title: '',
      plot: { scale: 'linear', domain: [0, 1], ticks: [], reference: 1, referenceLabel: '1' },
    },
    { kind: 'figure', id: 'ratio', title: 'Ratio' },
  ],
  rows: [
    {
      key: '8',
      kind: 'body',
      cells: [
        { kind: 'text', text: 'Any other Black, Black British or Caribbean background' },
        figure('241'),
        figure('12,974'),
        figure('81.0'),
      ],
    },
  ],
  notes: [],
};

it('shows everything where there is room', () => {
  const fit = fitTable(table, { width: 1100, hasPlot: true, isLow: false });
  expect(fit.show).toEqual(['category', 'users', 'population', 'rate', 'interval', 'plot', 'ratio']);
  expect(fit.step).toBe(25);
});

it('leaves out the interval beside its plot before it makes rows higher', () => {
  const fit = fitTable(table, { width: 726, hasPlot: true, isLow: true });
  expect(fit.show).not.toContain('interval');
  expect(fit.show).toContain('plot');
  expect(fit.step).toBe(24);
});

it('makes every row higher where the longest name takes two lines', () => {
  expect(fitTable(table, { width: 600, hasPlot: true, isLow: false }).step).toBe(36);
});

it('draws no plot where it has a tab of its own', () => {
  const fit = fitTable(table, { width: 700, hasPlot: false, isLow: false });
  expect(fit.show).not.toContain('plot');
  expect(fit.show).toContain('interval');
  expect(fit.plotWidth).toBe(0);
});

it('gives the plot up before a name would need three lines', () => {
  const fit = fitTable(table, { width: 570, hasPlot: true, isLow: false });
  expect(fit.plotWidth).toBe(fit.show.includes('plot') ? 204 : 0);
  expect(fitAreas(table, 280)).toEqual({ step: 36, plotWidth: 0 });
});

it('keeps a list of areas level with its plot', () => {
  const areas: TableModel = {
    ...table,
    rows: [{ key: 'a', kind: 'body', cells: [{ kind: 'text', text: 'Northolt Mandeville' }, figure('59.5')] }],
  };
  expect(fitAreas(areas, 406)).toEqual({ step: 24, plotWidth: 166 });
  expect(fitAreas(areas, 296)).toEqual({ step: 36, plotWidth: 132 });
});
