import { notPlaced } from '../../shared/model/area.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { Funnel } from '../../shared/model/funnel.ts';
import { expectedOnFunnel, funnelConfidences } from './funnel-limits.ts';
import { placeOfEvents } from './funnel-place.ts';
import { releasedCounts } from './released-counts.ts';

const confidences = [
  { confidence: '95', level: funnelConfidences.inner },
  { confidence: '99.8', level: funnelConfidences.outer },
] as const;
const pointsOfLine = 80;
/** How much further than the largest area the lines run. */
const beyondLargest = 1.06;

/**
 * The areas of a released breakdown against the rate of the whole for one category: exact Poisson lines, so that an area
 * lies beyond one where its own interval leaves the whole's rate out. Null where the whole's rate is not printed.
 */
export function areaFunnel(breakdown: Breakdown, category: string): Funnel | null {
  const counts = releasedCounts(breakdown);
  const whole = counts.eventsAmong(counts.whole, category);
  if (whole === null || whole.events === 0 || whole.population <= 0) return null;
  const average = whole.events / whole.population;
  const { multiplier } = breakdown.measure;
  const parts = breakdown.areas.filter(({ code }) => code !== counts.whole && code !== notPlaced);
  const read = parts.map((area) => ({ area, among: counts.eventsAmong(area.code, category) }));
  const areas = read.flatMap(({ area, among }) =>
    among === null || among.population <= 0
      ? []
      : [
          {
            area,
            people: among.population,
            users: among.events,
            rate: (among.events / among.population) * multiplier,
            place: placeOfEvents(among.events, among.population, average),
          },
        ],
  );
  const shown = new Set(areas.map(({ area }) => area.code));
  const most = Math.max(1, ...areas.map(({ people }) => people)) * beyondLargest;
  return {
    average: average * multiplier,
    areas,
    absent: parts.filter(({ code }) => !shown.has(code)),
    lines: confidences.flatMap(({ confidence, level }) =>
      (['lower', 'upper'] as const).map((side) => ({
        confidence,
        side,
        points: linePoints(side, level, average, most).map(({ people, rate }) => ({ people, rate: rate * multiplier })),
      })),
    ),
  };
}

/** Whole numbers of events up to the end of the axis, each at the number of people of whom it is just as rare as the line says. */
function linePoints(
  side: 'lower' | 'upper',
  level: number,
  average: number,
  most: number,
): { readonly people: number; readonly rate: number }[] {
  const peopleOf = (events: number): number => {
    const { lowerLine, upperLine } = expectedOnFunnel(events, level);
    return (side === 'lower' ? lowerLine : upperLine) / average;
  };
  const points: { people: number; rate: number }[] = [];
  let events = side === 'lower' ? 0 : 1;
  const step = Math.max(1, (average * most) / pointsOfLine);
  for (;;) {
    const people = peopleOf(Math.round(events));
    points.push({ people, rate: Math.round(events) / people });
    if (people >= most || points.length > 4 * pointsOfLine) return points;
    events += Math.min(step, Math.max(1, events / 4));
  }
}
