import type { ChartSpec } from '../model/profile.ts';
import type { ChartTheme } from './chart-theme.ts';

/** What all charts share: type and colours of the theme, no frame. */
export function chartConfig(theme: ChartTheme): ChartSpec {
  return {
    font: theme.fontText,
    /** The drawing is described as a whole; its marks would only read out coordinates. */
    aria: false,
    view: { stroke: null },
    axis: { labelColor: theme.axis, titleColor: theme.axis, labelFont: theme.fontTight, labelFontSize: 12 },
    text: { color: theme.ink, font: theme.fontTight, fontSize: 12 },
  };
}
