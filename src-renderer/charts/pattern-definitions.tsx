import type { ReactElement } from 'react';
import { svgPatterns } from '../../shared/presentation/svg-patterns.ts';
import { useChartTheme } from './use-chart-theme.ts';

/** The fills for what is missing, once a window, for every chart that names them. */
export function PatternDefinitions(): ReactElement {
  const theme = useChartTheme();
  return (
    <svg
      className="pattern-definitions"
      width="0"
      height="0"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svgPatterns(theme) }}
    />
  );
}
