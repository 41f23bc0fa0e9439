import type { ChartSpec } from '../model/profile.ts';
import type { ChartTheme } from './chart-theme.ts';
import { classFill } from './class-fill.ts';
import type { MapClasses } from './map-classes.ts';
import { patternFills } from './svg-patterns.ts';

const rowHeight = 18;
const swatch = { width: 22, height: 12 } as const;

/** Height of the legend in CSS pixels. */
export function legendHeight(classes: MapClasses): number {
  return Math.max(classes.legend.length, classes.statuses.length) * rowHeight + 2;
}

/** Legend rows with their counts: classes at the left, what falls in none at the right. */
export function legendLayers(classes: MapClasses, theme: ChartTheme, top: number, width: number): ChartSpec[] {
  const rows = [
    ...classes.legend.map(({ label, count, classIndex }, index) => ({
      x: 1,
      index,
      label,
      count: String(count),
      fill: classFill(theme, classIndex, classes.breaks.length + 1),
      dots: false,
    })),
    ...classes.statuses.map(({ kind, symbol, label, count }, index) => ({
      x: classes.legend.length === 0 ? 1 : width / 2,
      index,
      label: `${symbol} ${label}`,
      count: String(count),
      fill:
        kind === 'suppressed'
          ? patternFills.suppressed
          : kind === 'not-available'
            ? patternFills.notAvailable
            : classFill(theme, 0, 5),
      dots: kind === 'unreliable',
    })),
  ].map((row) => ({
    ...row,
    y: top + row.index * rowHeight + rowHeight / 2,
    x2: row.x + swatch.width,
    textX: row.x + swatch.width + 8,
    countX: row.x + width / 2 - 24,
  }));
  return [
    swatches(rows, theme, null),
    swatches(
      rows.filter(({ dots }) => dots),
      theme,
      patternFills.unreliable,
    ),
    texts(rows, 'textX', 'label', { align: 'left', color: theme.ink, font: theme.fontText }),
    texts(rows, 'countX', 'count', { align: 'right', color: theme.axis, font: theme.fontText }),
  ];
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
