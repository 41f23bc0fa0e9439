import { formatInterval } from '../base/format-interval.ts';
import { formatNumber } from '../base/format-number.ts';
import { countedNoun, numberInWords, startSentence } from '../base/format-words.ts';
import type { Benchmarked } from '../model/benchmark.ts';
import { everyone } from '../model/breakdown.ts';
import type { Direction } from '../model/estimate.ts';
import type { Finding } from '../model/profile.ts';
import { benchmarkDirection } from './benchmark-table.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { placeOf, rateFigures } from './finding-figures.ts';

/** "The rate in Ealing is higher than England's 12.3: 14.1 applicants per 1,000 adults (13.2 to 15.0)." */
export function benchmarkFinding(view: EvidenceView, benchmarked: Benchmarked, areaKind: string): Finding {
  const reading = readView(view);
  const { breakdown, area, whole } = reading;
  const { measure } = breakdown;
  const { title, value, source, period } = benchmarked.benchmark;
  const rate = reading.row(everyone)?.rate;
  const direction = benchmarkDirection(benchmarked, area.code);
  const against = `that of ${title}, ${formatNumber(value, 1)}`;
  const base = {
    kind: 'finding',
    id: `${measure.id}-${area.code}-benchmark-${title}`,
    direction,
    detail: `${
      area.code === whole.code
        ? `${startSentence(
            partsWords(
              benchmarked,
              reading.parts.map(({ code }) => code),
              areaKind,
            ),
          )} `
        : ''
    }${title}: ${period}; ${source}.`,
  } as const;
  if (rate?.status !== 'value') {
    const isHidden = rate?.status === 'suppressed';
    return {
      ...base,
      figure: isHidden ? '[c]' : '[x]',
      text: isHidden
        ? `How ${area.name} compares with ${title} is not shown: numbers are hidden to protect people.`
        : `Too few to say how ${area.name} compares with ${title}.`,
    };
  }
  const own = `${formatNumber(rate.value, 1)} ${measure.unit} per ${formatNumber(measure.multiplier)} ${measure.people} (${formatInterval(rate.lower, rate.upper, 1)})`;
  const finding: Finding = {
    ...base,
    figure: formatNumber(rate.value, 1),
    text:
      direction === 'higher' || direction === 'lower'
        ? `The rate in ${area.name} is ${direction} than ${against}: ${own}.`
        : `The rate in ${area.name} is not clearly different from ${against}: ${own}.`,
  };
  return withFigures(finding, rateFigures(reading, rate, placeOf(reading, everyone)));
}

/** "12 wards are higher than England, three lower, nine not clearly different." */
function partsWords(
  benchmarked: Benchmarked,
  parts: readonly Parameters<typeof benchmarkDirection>[1][],
  areaKind: string,
): string {
  const number = (...wanted: readonly Direction[]) =>
    parts.filter((part) => wanted.includes(benchmarkDirection(benchmarked, part))).length;
  const hidden = number('hidden', 'too-few', 'not-comparable');
  const higher = countedNoun(number('higher'), `${areaKind} is`, `${areaKind}s are`);
  return `${higher} higher than ${benchmarked.benchmark.title}, ${numberInWords(number('lower'))} lower, ${numberInWords(number('no-clear-difference'))} not clearly different${hidden === 0 ? '' : `, ${numberInWords(hidden)} not compared`}.`;
}
