import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../../../shared/presentation/chart-theme.ts';
import { crossedPyramid } from '../../../../../shared/presentation/charts/crossed-pyramid.ts';
import {
  describeCrossedPyramid,
  pyramidSides,
  pyramidTable,
  pyramidTitle,
} from '../../../../../shared/presentation/charts/pyramid-words.ts';
import { drawSpec } from '../../../../support/draw-spec.ts';
import {
  sampleAge,
  sampleCrossing,
  sampleEthnicity,
  sampleReading,
  sampleSex,
} from '../../../../support/sample-crossing.ts';

const reading = sampleReading(
  sampleCrossing(sampleAge, sampleSex, [
    [
      [120, 1000],
      [60, 1000],
    ],
    [
      [400, 6000],
      [300, 6000],
    ],
    [
      ['hidden', 2000],
      [40, 1500],
    ],
  ]),
);
const sides = pyramidSides(reading);
if (sides === null) throw new Error('Age and sex make a pyramid.');

describe('the pyramid of two strands', () => {
  it('is of age and sex alone', () => {
    expect(pyramidSides(sampleReading(sampleCrossing(sampleEthnicity, sampleSex, [])))).toBeNull();
    expect(sides.left.title).toBe('Female');
    expect(sides.right.cells.map(({ age }) => age)).toEqual(['16 to 24', '25 to 64', '65 and over']);
  });

  it('says who makes up more of the users than of the population', () => {
    expect(pyramidTitle(reading)).toBe('Women aged 16 to 24 make up more of the applicants than of adults');
    expect(describeCrossedPyramid(reading, sides)).toContain(
      'Female: 16 to 24 13.0% (11.0 to 15.3%) of applicants, 5.7% of adults; 25 to 64',
    );
  });

  it('draws every published share once with its interval, women to the left, and a hidden one hatched', async () => {
    const spec = crossedPyramid(reading, sides, { theme: lightTheme, width: 700 });
    const svg = await drawSpec(spec);
    expect(svg.split('url(#strand-hatch)').length - 1).toBe(1);
    expect(svg).toContain('13.0%');
    const text = JSON.stringify(spec);
    expect(text).toContain('"end":-13.0');
    expect(text.split('"from":').length - 1).toBeGreaterThan(0);
  });

  it('has its numbers as a table', () => {
    const table = pyramidTable(reading, sides);
    expect(table.rows[2]?.cells.map((cell) => (cell.kind === 'plot' ? '' : cell.text))).toEqual([
      '65 and over',
      '[c]',
      '[c]',
      '[c]',
      '11.4%',
      '40',
      '4.3%',
      '3.2 to 5.8',
      '8.6%',
    ]);
  });
});
