import { formatInterval } from '../base/format-interval.ts';
import { formatNumber } from '../base/format-number.ts';
import { everyone } from '../model/breakdown.ts';
import type { Finding } from '../model/profile.ts';
import { peopleOf } from './area-words.ts';
import { countedName } from './comparison-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { withFigures } from './bound-figures.ts';
import { countFigure, placeOf, rateFigures } from './finding-figures.ts';
import { formatCount, formatRate } from './format-estimate.ts';
import { findingId } from './finding-text.ts';

/** How many are counted, of how many people, and the rate: of everyone or of one group. Null where it is not counted. */
export function needFinding(view: EvidenceView, code: string = everyone): Finding | null {
  const reading = readView(view);
  const row = reading.row(code);
  if (row === undefined) return null;
  const { measure } = reading.breakdown;
  const who = code === everyone ? measure.people : peopleOf(reading, code);
  const base = { kind: 'finding', id: findingId(reading, `${code}-need`), direction: 'not-comparable' } as const;
  if (row.count.status !== 'value' || row.rate.status !== 'value' || row.population.status !== 'value') {
    const isHidden = row.count.status === 'suppressed' || row.rate.status === 'suppressed';
    return {
      ...base,
      figure: isHidden ? '[c]' : '[x]',
      text: isHidden
        ? `How many ${countedName(measure)} there are among ${who} in ${reading.area.name} is hidden to protect people.`
        : `How many ${countedName(measure)} there are among ${who} in ${reading.area.name} is not available.`,
      detail: `${measure.period}. It does not mean that there are none.`,
    };
  }
  const { count, population, rate } = row;
  const place = placeOf(reading, code);
  const finding: Finding = {
    ...base,
    figure: formatRate(rate),
    text: `${count.value === 0 ? 'No' : formatCount(count)} ${countedName(measure)} are counted among ${formatCount(population)} ${who} in ${reading.area.name}: ${formatRate(rate)} per ${formatNumber(measure.multiplier)} (${formatInterval(rate.lower, rate.upper, 1)}).`,
    detail: `${measure.title}, ${measure.period}.${rate.reliable ? '' : ' This rests on few people: read with care [u].'}`,
  };
  return withFigures(finding, [
    ...(count.value === 0 ? [] : countFigure(reading, count, place)),
    ...countFigure(reading, population, place, 'population'),
    ...rateFigures(reading, rate, place),
  ]);
}
