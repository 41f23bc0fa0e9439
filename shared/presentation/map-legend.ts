import { countedNoun } from '../base/format-words.ts';
import type { ChartSpec } from '../model/profile.ts';
import type { ChartTheme } from './chart-theme.ts';
import { classFill } from './class-fill.ts';
import type { MapClasses } from './map-classes.ts';
import { patternFills } from './svg-patterns.ts';

const rowHeight = 19;
const columns = 3;
const swatch = { width: 24, height: 12 } as const;

/** Height of the legend in CSS pixels. */
export function legendHeight(classes: MapClasses): number {
  return (rowsOf(classes.legend.length) + rowsOf(classes.statuses.length)) * rowHeight + 2;
}

/** Legend with the number of areas beside each row: classes first, then on rows of their own what falls in none. */
export function legendLayers(
  classes: MapClasses,
  { theme, width, areaKind }: { readonly theme: ChartTheme; readonly width: number; readonly areaKind: string },
  top: number,
): ChartSpec[] {
  const firstStatus = rowsOf(classes.legend.length) * columns;
  const entries = [
    ...classes.legend.map(({ label, count, classIndex }, index) => ({
      place: index,
      label: `${label} (${countedNoun(count, areaKind)})`,
      fill: classFill(theme, classIndex, classes.breaks.length + 1),
      dots: false,
    })),
    ...classes.statuses.map(({ kind, symbol, label, count }, index) => ({
      place: firstStatus + index,
      label: `${symbol} ${label} (${countedNoun(count, areaKind)})`,
      fill:
        kind === 'suppressed'
          ? patternFills.suppressed
          : kind === 'not-available'
            ? patternFills.notAvailable
            : classFill(theme, 0, 5),
      dots: kind === 'unreliable',
    })),
  ];
  const rows = entries.map(({ place, ...entry }) => {
    const x = 1 + ((place % columns) * width) / columns;
    return {
      ...entry,
      x,
      x2: x + swatch.width,
      y: top + (Math.floor(place / columns) + 0.5) * rowHeight,
      textX: x + swatch.width + 8,
    };
  });
  return [
    swatches(rows, theme, null),
    swatches(
      rows.filter(({ dots }) => dots),
      theme,
      patternFills.unreliable,
    ),
    texts(rows, 'textX', 'label', { align: 'left', color: theme.ink, font: theme.fontText }),
  ];
}

function rowsOf(entries: number): number {
  return Math.ceil(entries / columns);
}

function swatches(values: readonly ChartSpec[], theme: ChartTheme, fill: string | null): ChartSpec {
  return {
    data: { values },
    mark: {
      type: 'rect',
      height: swatch.height,
      stroke: theme.line,
      strokeWidth: 1,
      ...(fill === null ? {} : { fill }),
    },
    encoding: {
      x: pixels('x'),
      x2: { field: 'x2' },
      y: pixels('y'),
      ...(fill === null ? { fill: { field: 'fill', type: 'nominal', scale: null } } : {}),
    },
  };
}

function texts(values: readonly ChartSpec[], x: string, text: string, style: ChartSpec): ChartSpec {
  return {
    data: { values },
    mark: { type: 'text', fontSize: 12, baseline: 'middle', ...style },
    encoding: { x: pixels(x), y: pixels('y'), text: { field: text } },
  };
}

function pixels(field: string): ChartSpec {
  return { field, type: 'quantitative', scale: null, axis: null };
}
