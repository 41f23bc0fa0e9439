import type { ChartSpec } from '../../model/profile.ts';
import { chartConfig } from '../chart-config.ts';
import type { ChartTheme } from '../chart-theme.ts';

/** How a chart is drawn: width and height of the plot without its axes, in CSS pixels. */
export interface ChartSize {
  readonly theme: ChartTheme;
  /** Of the whole picture with its axes. */
  readonly width: number;
}

interface Frame extends Pick<ChartSize, 'theme'> {
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** What the specifications of charts begin with; the plot is as wide as its picture less its padding. */
export function chartFrame({ theme, description, width, height, padding }: Frame): ChartSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    width: Math.max(80, width - padding.left - padding.right),
    height,
    background: null,
    autosize: { type: 'none' },
    padding,
    config: chartConfig(theme),
  };
}

/** An axis of figures in the chart's own type. */
export function figureAxis(theme: ChartTheme, title: string | null, more: ChartSpec = {}): ChartSpec {
  return {
    title,
    titleFont: theme.fontTight,
    titleFontWeight: 500,
    titleFontSize: 12,
    titlePadding: 8,
    gridColor: theme.grid,
    domainColor: theme.line,
    tickColor: theme.line,
    tickSize: 4,
    ...more,
  };
}

/** The heading of each of several panels; \n begins a line. */
export function panelHeader(theme: ChartTheme): ChartSpec {
  return {
    title: null,
    labelFont: theme.fontTight,
    labelFontSize: 12.5,
    labelFontWeight: 600,
    labelColor: theme.ink,
    labelAnchor: 'start',
    labelLimit: 0,
    labelLineHeight: 14,
    labelBaseline: 'bottom',
    labelPadding: 4,
  };
}

/** A channel whose data hold the colour itself. */
export function ownColour(field: string): ChartSpec {
  return { field, type: 'nominal', scale: null };
}
