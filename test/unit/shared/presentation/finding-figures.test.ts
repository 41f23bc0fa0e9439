import { describe, expect, it } from 'vitest';
import type { FigureSource } from '../../../../shared/model/edition.ts';
import type { Finding } from '../../../../shared/model/profile.ts';
import { areaFinding } from '../../../../shared/presentation/area-finding.ts';
import { areaFindings } from '../../../../shared/presentation/area-findings.ts';
import { numbersIn } from '../../../../shared/presentation/bound-text.ts';
import { readView } from '../../../../shared/presentation/evidence-view.ts';
import type { Reading } from '../../../../shared/presentation/evidence-view.ts';
import { rateOfOthers } from '../../../../shared/presentation/finding-text.ts';
import { findings } from '../../../../shared/presentation/findings.ts';
import { mainFinding } from '../../../../shared/presentation/main-finding.ts';
import { roundHalfUp } from '../../../../shared/base/format-number.ts';
import { sampleView } from '../../../support/sample-views.ts';

const view = sampleView();
const told = (finding: Finding | null | undefined): readonly string[] =>
  (finding?.figures ?? []).map(
    ({ text, source }) => `${text} = ${source.category} ${source.estimate} ${source.part} of ${source.area}`,
  );

/** How many comparisons of groups, or of areas for everyone, the figure counts; null for other figures. */
function screenOf({ assessment, area }: Reading, estimate: FigureSource['estimate']): number | null {
  const groups = assessment.groupScreen(area.code);
  const areas = assessment.areaScreen('all');
  switch (estimate) {
    case 'comparisons':
      return groups?.made ?? null;
    case 'area-comparisons':
      return areas?.made ?? null;
    case 'area-comparisons-clear':
      return areas?.clear ?? null;
    case 'area-comparisons-remaining':
      return areas?.remain ?? null;
    default:
      return null;
  }
}

describe('figures of a finding', () => {
  it('tell where each number comes from, in the order of the sentence', () => {
    expect(told(findings(view)[0])).toEqual([
      '2.0 = arab versus-others value of E09000009',
      '1.9 = african versus-others value of E09000009',
      '1.7 = arab versus-others lower of E09000009',
      '2.2 = arab versus-others upper of E09000009',
      '1.7 = african versus-others lower of E09000009',
      '2.1 = african versus-others upper of E09000009',
      '20.4 = arab rate value of E09000009',
      '19.3 = african rate value of E09000009',
    ]);
  });

  it('tell the two sides of one comparison apart', () => {
    const [pair] = findings(sampleView('Ealing', 'sex'));
    expect(told(pair)).toHaveLength(5);
    expect(new Set((pair?.figures ?? []).map(({ source }) => source.category)).size).toBe(2);
  });

  it('tell an area from the whole', () => {
    const [highest] = areaFindings(view, 'all', 'ward');
    const areas = (highest?.figures ?? []).map(({ source }) => source.area);
    expect(areas.at(-1)).toBe('E09000009');
    expect(new Set(areas).size).toBe(2);
    expect(told(areaFinding(sampleView('Southfield')))[0]).toMatch(/^0\.5 = all versus-elsewhere value/);
  });

  it('are printed in their finding, and are the released numbers', () => {
    const all = [
      ...findings(view),
      ...findings(sampleView('Ealing', 'sex')),
      ...areaFindings(view, 'all', 'ward'),
      mainFinding([view])?.finding,
    ].flatMap((finding) => (finding === undefined ? [] : [finding]));
    const reading = readView(view);
    let othersRates = 0;
    for (const finding of all) {
      const printed = [...numbersIn(`${finding.text} ${finding.detail}`)];
      for (const { text, source } of finding.figures ?? []) {
        expect(printed.splice(0, printed.indexOf(text) + 1)).toContain(text);
        if (source.strand !== 'ethnic-group') continue;
        if (source.estimate === 'others-rate') {
          expect(Number(text)).toBe(roundHalfUp(rateOfOthers(reading, source.category) ?? -1, 1));
          othersRates += 1;
          continue;
        }
        const screen = screenOf(reading, source.estimate);
        if (screen !== null) {
          expect(Number(text)).toBe(screen);
          continue;
        }
        const row = reading.row(source.category, source.area);
        const estimate = source.estimate === 'rate' ? row?.rate : row?.versusOthers.ratio;
        if (estimate?.status !== 'value') throw new Error(`${text} is not released.`);
        expect(Number(text)).toBe(roundHalfUp(estimate[source.part] ?? -1, text.split('.')[1]?.length ?? 0));
      }
    }
    expect(all.filter(({ figures }) => figures !== undefined).length).toBeGreaterThan(8);
    expect(othersRates).toBeGreaterThan(3);
  });
});
