import type { MapArea, MapClasses } from './map-classes.ts';

/** Low, middle and high of one map crossed with those of another: nine classes, the first map's from left to right. */
export const sideClasses = 3;

/** From low-low to high-high; the first map goes towards rose, the second towards teal, both together to indigo. */
export const twoWayPalette = [
  { fill: '#e8e8e8', ink: '#1b1e20' },
  { fill: '#ace4e4', ink: '#1b1e20' },
  { fill: '#5ac8c8', ink: '#1b1e20' },
  { fill: '#dfb0d6', ink: '#1b1e20' },
  { fill: '#a5add3', ink: '#1b1e20' },
  { fill: '#5698b9', ink: '#1b1e20' },
  { fill: '#be64ac', ink: '#1b1e20' },
  { fill: '#8c62aa', ink: '#ffffff' },
  { fill: '#3b4994', ink: '#ffffff' },
] as const;

const sideWords = ['low', 'middle', 'high'] as const;

/** Two maps of the same areas as one, in nine classes; an area whose number is missing on either is in none. */
export function twoWayClasses(first: MapClasses, second: MapClasses): MapClasses {
  const others = new Map(second.areas.map((area) => [area.area.code, area]));
  const areas = first.areas.map((own): MapArea => crossed(own, others.get(own.area.code)));
  return {
    palette: twoWayPalette,
    breaks: Array.from({ length: twoWayPalette.length - 1 }, (_, index) => index + 1),
    areas,
    legend: twoWayPalette.map((_, classIndex) => ({
      label: twoWayLabel(classIndex),
      count: areas.filter((area) => area.classIndex === classIndex).length,
      classIndex,
    })),
    statuses: (['suppressed', 'not-available'] as const).flatMap((kind) => {
      const count = areas.filter((area) => area.kind === kind).length;
      const words =
        kind === 'suppressed' ? { symbol: '[c]', label: 'hidden' } : { symbol: '[x]', label: 'not available' };
      return count === 0 ? [] : [{ kind, ...words, count }];
    }),
    splitPairs: [...first.splitPairs, ...second.splitPairs],
  };
}

/** "low, high": the class of the first map, then that of the second. */
export function twoWayLabel(classIndex: number): string {
  return `${sideWords[Math.floor(classIndex / sideClasses)] ?? ''}, ${sideWords[classIndex % sideClasses] ?? ''}`;
}

function crossed(own: MapArea, other: MapArea | undefined): MapArea {
  if (own.kind === 'suppressed' || other?.kind === 'suppressed')
    return { area: own.area, kind: 'suppressed', classIndex: null, flag: null, value: null };
  if (own.classIndex === null || other?.classIndex === null || other === undefined)
    return { area: own.area, kind: 'not-available', classIndex: null, flag: null, value: null };
  return {
    ...own,
    classIndex: own.classIndex * sideClasses + other.classIndex,
    flag: own.flag === 'unreliable' || other.flag === 'unreliable' ? 'unreliable' : null,
  };
}
