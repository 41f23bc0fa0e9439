import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../../../../shared/presentation/chart-theme.ts';
import { chartKindSchema } from '../../../../../shared/model/chart-kind.ts';
import { suitedCharts } from '../../../../../shared/presentation/charts/chart-kinds.ts';
import { exploreChart } from '../../../../../shared/presentation/charts/explore-chart.ts';
import { readView } from '../../../../../shared/presentation/evidence-view.ts';
import { areaFunnel } from '../../../../../src-main/statistics/area-funnel.ts';
import { drawSpec } from '../../../../support/draw-spec.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { hiddenEvidence, sampleView } from '../../../../support/sample-views.ts';

const view = sampleView();
const { breakdown } = readView(view);
const options = {
  theme: lightTheme,
  width: 800,
  areaKind: 'ward',
  category: null,
  chosen: [],
  funnel: areaFunnel(breakdown, 'all'),
};
const layersOfCells = 3;
const times = (text: string, part: string) => text.split(part).length - 1;

describe('exploreChart', () => {
  it('draws every kind without a warning, with a finding, words and a table', async () => {
    for (const kind of chartKindSchema.options) {
      const chart = exploreChart(view, kind, options);
      expect([kind, chart.title.length > 10, chart.description.length > chart.title.length]).toEqual([
        kind,
        true,
        true,
      ]);
      expect(chart.table.rows.length).toBeGreaterThan(0);
      if (chart.spec !== null) expect(await drawSpec(chart.spec)).toContain('<svg');
    }
  });

  it('puts no hidden number into any drawing', async () => {
    const hidden = sampleView('Ealing', 'ethnic-group', hiddenEvidence(sampleEvidence(), ['all', 'known']));
    const heat = exploreChart(hidden, 'heat-map', options);
    const svg = heat.spec === null ? '' : await drawSpec(heat.spec);
    expect(times(svg, '>[c]</text>')).toBe(24 * 19);
    expect(
      heat.table.rows.every(({ cells }) => cells.slice(1).every((cell) => 'text' in cell && cell.text === '[c]')),
    ).toBe(true);
    const multiples = JSON.stringify(exploreChart(hidden, 'multiples', options).spec);
    expect(multiples).not.toContain('"from":');
    expect(multiples).toContain('strand-hatch');
  });

  it('marks in the heat map each rate that is clearly different from everyone else in its area', () => {
    const clear = breakdown.rows.filter(
      ({ area, category, rate, versusOthers: { direction } }) =>
        area !== breakdown.areas[0]?.code &&
        area !== 'not-placed' &&
        breakdown.categories.some(({ code, kind }) => kind === 'category' && code === category) &&
        rate.status === 'value' &&
        (direction === 'higher' || direction === 'lower'),
    );
    const { spec, title } = exploreChart(view, 'heat-map', options);
    const values = JSON.stringify(spec);
    expect(times(values, '"shape":"triangle-')).toBe(layersOfCells * clear.length);
    const african = clear.filter(
      ({ category, versusOthers }) =>
        versusOthers.direction === 'higher' &&
        breakdown.categories.find(({ code }) => code === category)?.label === 'African',
    );
    expect(title).toBe(`African: clearly higher than everyone else in ${String(african.length)} of 24 wards`);
  });

  it('names beyond the funnel only areas whose place is beyond it', () => {
    const { description } = exploreChart(view, 'funnel', options);
    const beyond = (options.funnel?.areas ?? []).filter(({ place }) => place !== 'within');
    const within = (options.funnel?.areas ?? []).filter(({ place }) => place === 'within');
    expect(beyond.every(({ area }) => description.includes(area.name))).toBe(true);
    expect(within.some(({ area }) => description.includes(`${area.name} `))).toBe(false);
  });

  it('takes its colours from the theme', () => {
    for (const kind of ['ranked', 'funnel', 'multiples'] as const) {
      const dark = JSON.stringify(exploreChart(view, kind, { ...options, theme: darkTheme }).spec);
      expect([kind, dark.includes(darkTheme.higher), dark.includes(lightTheme.higher)]).toEqual([kind, true, false]);
    }
  });
});

describe('suitedCharts', () => {
  it('offers a pyramid for ages only, and charts of areas where there are several', () => {
    const reading = readView(view);
    expect(suitedCharts(reading)).not.toContain('pyramid');
    expect(suitedCharts({ ...reading, parts: [] })).toEqual(['intervals', 'ranked', 'shares']);
  });
});
