import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../../shared/presentation/chart-theme.ts';
import { labelPoint } from '../../../../shared/presentation/label-point.ts';
import { mapClasses } from '../../../../shared/presentation/map-classes.ts';
import { mapLabels } from '../../../../shared/presentation/map-labels.ts';
import { mapPlane } from '../../../../shared/presentation/map-plane.ts';
import { wardMap } from '../../../../shared/presentation/ward-map.ts';
import { drawSpec } from '../../../support/draw-spec.ts';
import { sampleBoundaries } from '../../../support/sample-boundaries.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { hiddenEvidence, sampleView } from '../../../support/sample-views.ts';

const options = { theme: lightTheme, width: 420, areaKind: 'ward' };

describe('mapClasses', () => {
  it('puts about as many areas into each class and every published area into one', () => {
    const classes = mapClasses(sampleView(), 'all');
    expect(classes.legend).toEqual([
      { label: 'under 10.4', count: 5, classIndex: 0 },
      { label: '10.4 to 11.4', count: 5, classIndex: 1 },
      { label: '11.5 to 12.1', count: 5, classIndex: 2 },
      { label: '12.2 to 14.0', count: 5, classIndex: 3 },
      { label: '14.1 and over', count: 4, classIndex: 4 },
    ]);
    expect(classes.statuses).toEqual([]);
  });

  it('takes own breaks, and names neighbours that a break parts though their intervals overlap', () => {
    const classes = mapClasses(sampleView(), 'all', { breaks: [8, 12, 16] });
    expect(classes.legend.map(({ label, count }) => [label, count])).toEqual([
      ['under 8.0', 1],
      ['8.0 to 11.9', 13],
      ['12.0 to 15.9', 9],
      ['16.0 and over', 1],
    ]);
    expect(classes.splitPairs.map(({ below, above }) => [below.name, above.name])).toEqual([
      ['Southfield', 'Pitshanger'],
      ['Walpole', 'Southall West'],
      ['Northolt Mandeville', 'South Acton'],
    ]);
  });

  it('keeps hidden areas out of every class and counts them in rows of their own', () => {
    const classes = mapClasses(sampleView(), 'roma');
    const hidden = classes.areas.filter(({ kind }) => kind === 'suppressed');
    expect(hidden.every(({ classIndex, value }) => classIndex === null && value === null)).toBe(true);
    expect(classes.statuses.map(({ symbol, count }) => [symbol, count])).toEqual([
      ['[c]', 16],
      ['[u]', 1],
      ['0', 6],
      ['[x]', 1],
    ]);
    expect(classes.legend.reduce((sum, { count }) => sum + count, 0) + 16 + 1).toBe(24);
  });

  it('has no class where nothing is published', () => {
    const classes = mapClasses(sampleView('Ealing', 'ethnic-group', hiddenEvidence(sampleEvidence(), [])), 'all');
    expect(classes.legend).toEqual([]);
    expect(classes.statuses).toEqual([{ kind: 'suppressed', symbol: '[c]', label: 'hidden', count: 24 }]);
  });
});

describe('wardMap', () => {
  it('draws each ward once in its class colour, or hatched', async () => {
    const svg = await drawSpec(wardMap(sampleView(), 'roma', sampleBoundaries(), options));
    expect(svg.split('fill="url(#strand-hatch)"').length - 1).toBe(16 + 1);
    expect(svg).not.toContain('NaN');
  });

  it('is described in words', () => {
    const { description } = wardMap(sampleView(), 'all', sampleBoundaries(), options);
    expect(description).toContain('Map of 24 wards: applicants per 1,000 adults.');
    expect(description).toContain('Clearly higher: South Acton 16.9;');
  });

  it('outlines the chosen area twice', () => {
    const plain = wardMap(sampleView(), 'all', sampleBoundaries(), options);
    const chosen = wardMap(sampleView(), 'all', sampleBoundaries(), {
      ...options,
      chosen: sampleView('Southfield').area,
    });
    expect(
      Array.isArray(plain['layer']) && Array.isArray(chosen['layer']) && chosen['layer'].length - plain['layer'].length,
    ).toBe(2);
  });

  it('labels areas without letting names touch', () => {
    const plane = mapPlane(sampleBoundaries(), 420);
    const labels = mapLabels(plane, mapClasses(sampleView(), 'all'), null);
    expect(labels).toHaveLength(24);
    expect(labels.flatMap(({ lines }) => lines.map(({ x }) => x)).every((x) => x > 0 && x < 420)).toBe(true);
  });
});

it('finds the middle of a square and the roomy end of an L', () => {
  const square = [
    [
      [
        [0, 0],
        [100, 0],
        [100, 50],
        [0, 50],
      ],
    ],
  ] as const;
  expect(labelPoint(square).at).toEqual([50, 25]);
  const shape = [
    [
      [
        [0, 0],
        [30, 0],
        [30, 80],
        [120, 80],
        [120, 140],
        [0, 140],
      ],
    ],
  ] as const;
  const { at } = labelPoint(shape);
  expect(at[1]).toBeGreaterThan(90);
});
