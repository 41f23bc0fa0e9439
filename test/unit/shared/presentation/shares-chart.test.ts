import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../../../shared/presentation/chart-theme.ts';
import { describeShares, sharesChart } from '../../../../shared/presentation/shares-chart.ts';
import { drawSpec } from '../../../support/draw-spec.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { hiddenEvidence, sampleView } from '../../../support/sample-views.ts';

const options = { theme: lightTheme, width: 300, step: 15 };
const times = (svg: string, part: string) => svg.split(part).length - 1;

describe('sharesChart', () => {
  it('draws a tick for each group’s share of the population, and a mark only where its share of users is published', async () => {
    const svg = await drawSpec(sharesChart(sampleView(), options));
    expect(times(svg, '[c] hidden')).toBe(2);
    const groupNames = 19;
    expect(times(svg, `fill="${lightTheme.reference}"`)).toBe(19 + groupNames);
    expect(svg).toContain('>10%</text>');
  });

  it('has nothing of a hidden share but the group’s share of the population, which is open', () => {
    const hidden = sharesChart(sampleView('Ealing', 'ethnic-group', hiddenEvidence(sampleEvidence(), [])), options);
    expect(JSON.stringify(hidden)).not.toContain('"from":');
  });

  it('takes all its colours from the theme', () => {
    const dark = JSON.stringify(sharesChart(sampleView(), { ...options, theme: darkTheme }));
    expect(dark).toContain(darkTheme.higher);
    expect(dark).not.toContain(lightTheme.higher);
  });

  it('draws two groups', async () => {
    expect(await drawSpec(sharesChart(sampleView('Ealing', 'sex'), options))).toContain('Female');
  });
});

describe('describeShares', () => {
  it('says who is over- and under-represented with both shares, and whose numbers are hidden', () => {
    const words = describeShares(sampleView());
    expect(words).toContain('than of adults: Roma 1.0% (0.7 to 1.4%) of applicants, 0.4% of adults; Bangladeshi 2.1%');
    expect(words).toContain('Hidden to protect people: White and Black African, and Gypsy or Irish Traveller.');
  });
});
