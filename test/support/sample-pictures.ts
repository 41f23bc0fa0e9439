import type { ChartSpec } from '../../shared/model/profile.ts';

const fonts = {
  font: 'IBM Plex Sans Condensed',
  background: null,
  view: { stroke: null },
  axis: { labelFontSize: 12, titleFontSize: 12, labelColor: '#545a5e', gridColor: '#e3e3dd' },
};

const rates = [
  { group: 'Roma', rate: 29.3, lower: 20.2, upper: 41.1 },
  { group: 'Bangladeshi', rate: 23.0, lower: 17.8, upper: 29.2 },
  { group: 'Any other Black, Black British or Caribbean background', rate: 16.4, lower: 12.2, upper: 21.5 },
  { group: 'English, Welsh, Scottish, Northern Irish or British', rate: 8.9, lower: 8.2, upper: 9.6 },
].map((rate) => ({ ...rate, says: `${rate.group}: ${rate.rate} (${rate.lower} to ${rate.upper})` }));

const chartSpec: ChartSpec = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 320,
  height: { step: 24 },
  data: { values: rates },
  config: fonts,
  encoding: {
    y: {
      field: 'group',
      type: 'nominal',
      sort: null,
      title: null,
      axis: { labelLimit: 400, domain: false, ticks: false },
    },
  },
  layer: [
    {
      mark: { type: 'rule', strokeWidth: 2.5, color: '#9a4a00' },
      encoding: {
        x: { field: 'lower', type: 'quantitative', title: 'Clients per 1,000 adults' },
        x2: { field: 'upper' },
      },
    },
    {
      mark: { type: 'point', shape: 'triangle-up', filled: true, size: 80, color: '#9a4a00', aria: true },
      encoding: { x: { field: 'rate', type: 'quantitative' }, description: { field: 'says' } },
    },
    {
      mark: { type: 'rule', strokeDash: [3, 2] },
      encoding: { x: { datum: 11.2 }, y: { value: 0 }, y2: { value: 96 } },
    },
  ],
};

const ramp = ['#e7f1f0', '#c6dfde', '#9ac7c8', '#68a9ae', '#33808a'];

/** Twelve square wards, of which one is hidden and one unreliable. */
function ward(index: number): object {
  const west = -0.42 + (index % 4) * 0.05;
  const south = 51.48 + Math.floor(index / 4) * 0.03;
  const ring = [
    [west, south],
    [west, south + 0.03],
    [west + 0.05, south + 0.03],
    [west + 0.05, south],
    [west, south],
  ];
  const fill = index === 5 ? 'url(#strand-hatch)' : index === 7 ? 'url(#strand-dots)' : ramp[index % ramp.length];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { name: `Ward ${index + 1}`, fill },
  };
}

const mapSpec: ChartSpec = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 380,
  height: 250,
  config: fonts,
  projection: { type: 'mercator' },
  data: {
    values: { type: 'FeatureCollection', features: Array.from({ length: 12 }, (_, index) => ward(index)) },
    format: { property: 'features' },
  },
  layer: [
    {
      mark: { type: 'geoshape', stroke: '#ffffff' },
      encoding: { fill: { field: 'properties.fill', type: 'nominal', scale: null } },
    },
  ],
};

export const sampleChart = {
  id: 'chart-rates',
  title: 'Four groups stand above and below the borough',
  subtitle: 'Clients per 1,000 adults with 95% intervals, April 2025 to March 2026',
  description:
    'An interval plot of four ethnic groups. Roma is highest at 29.3 (20.2 to 41.1); English, Welsh, Scottish, Northern Irish or British is lowest at 8.9 (8.2 to 9.6).',
  spec: chartSpec,
  notes: ['Dashed line: rest of the borough, 11.2.'],
};

export const sampleMap = {
  id: 'map-rates',
  title: 'Use is highest in South Acton and Northolt West End',
  subtitle: 'Clients per 1,000 adults by ward, 2022 wards, April 2025 to March 2026',
  description:
    'A map of twelve wards shaded by clients per 1,000 adults. Ward 6 is hidden to protect people; Ward 8 is unreliable.',
  spec: mapSpec,
  notes: ['[c] hidden to protect people; [u] unreliable, read with care.'],
};
