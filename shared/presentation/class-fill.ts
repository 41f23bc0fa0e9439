import type { ChartTheme } from './chart-theme.ts';
import type { MapClasses } from './map-classes.ts';

/** Colour of a class: the scale's steps spread over as many classes as there are. */
export function classFill(theme: ChartTheme, classIndex: number, classes: number): string {
  return stepOf(theme, classIndex, classes)?.fill ?? theme.surface;
}

/** The colour of words that can be read on a class's own colour. */
export function classInk(theme: ChartTheme, classIndex: number, classes: number): string {
  return stepOf(theme, classIndex, classes)?.ink ?? theme.ink;
}

/** The colour of a map's class, by its own palette or else by the theme's scale. */
export function mapClassFill(
  theme: ChartTheme,
  classIndex: number,
  { palette, breaks }: Pick<MapClasses, 'palette' | 'breaks'>,
): string {
  return palette?.[classIndex]?.fill ?? classFill(theme, classIndex, breaks.length + 1);
}

function stepOf(theme: ChartTheme, classIndex: number, classes: number): ChartTheme['sequential'][number] | undefined {
  const last = theme.sequential.length - 2;
  return theme.sequential[classes === 1 ? Math.floor(last / 2) : Math.round((classIndex * last) / (classes - 1))];
}
