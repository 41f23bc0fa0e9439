import type { ChartSpec } from '../model/profile.ts';
import type { PlotScale } from '../model/table-model.ts';
import type { ChartTheme } from './chart-theme.ts';
import { positionOn } from './plot-position.ts';

/** Room around the plot for its scale above and for marks at its ends, in CSS pixels; a table beside it can count on these. */
export const plotPadding = { top: 20, right: 24, bottom: 2, left: 24 } as const;

const labelGap = 10;
const characterWidth = 5.4;
const wideLetters = 14;

/** Room for the longest name in the condensed type, estimated so that a drawing has one size wherever it is made. */
export function labelWidth(labels: readonly string[]): number {
  return Math.ceil(Math.max(...labels.map(({ length }) => length), 4) * characterWidth) + wideLetters + labelGap;
}

/** An x channel on the plot's own scale. */
export function xScale(scale: Pick<PlotScale, 'scale' | 'domain'>, field: string): ChartSpec {
  return {
    field,
    type: 'quantitative',
    scale: {
      type: scale.scale,
      domain: scale.domain,
      nice: false,
      clamp: true,
      ...(scale.scale === 'linear' ? { zero: false } : {}),
    },
    axis: null,
  };
}

/** The y channel that all layers share: one band a row, named or not. */
export function plotAxes(
  labels: readonly string[],
  options: { readonly theme: ChartTheme; readonly labels: boolean },
): ChartSpec {
  return {
    field: 'row',
    type: 'nominal',
    scale: { domain: labels, paddingInner: 0, paddingOuter: 0 },
    axis: options.labels
      ? {
          title: null,
          domain: false,
          ticks: false,
          labelPadding: labelGap,
          labelLimit: 0,
          labelFont: options.theme.fontTight,
          labelFontSize: 12.5,
          labelColor: options.theme.ink,
        }
      : null,
  };
}

/** The tick labels that leave room for the comparator's own label. */
export function clearTicks(scale: PlotScale, width: number): PlotScale['ticks'] {
  const room = (scale.referenceLabel.length * 6.5 + 14) / Math.max(width, 1);
  const reference = positionOn(scale, scale.reference);
  return scale.ticks.filter(({ value }) => Math.abs(positionOn(scale, value) - reference) >= room);
}
