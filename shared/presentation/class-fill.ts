import type { ChartTheme } from './chart-theme.ts';

/** Colour of a class: the scale's steps spread over as many classes as there are. */
export function classFill(theme: ChartTheme, classIndex: number, classes: number): string {
  const last = theme.sequential.length - 2;
  const step = classes === 1 ? Math.floor(last / 2) : Math.round((classIndex * last) / (classes - 1));
  return theme.sequential[step]?.fill ?? theme.surface;
}
