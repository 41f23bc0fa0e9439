import { useMemo } from 'react';
import { type ChartTheme, darkTheme, lightTheme } from '../../shared/presentation/chart-theme.ts';
import { useThemeClasses } from '../ui/use-theme-classes.ts';

const highContrast = {
  light: {
    axis: '#000000',
    grid: '#bdbdbd',
    line: '#5c5c5c',
    outline: '#000000',
    statusInk: '#000000',
    statusHatch: '#4a4a4a',
    statusGround: '#ffffff',
    ink: '#000000',
  },
  dark: {
    surface: '#000000',
    axis: '#ffffff',
    grid: '#555555',
    line: '#a0a0a0',
    outline: '#ffffff',
    statusInk: '#ffffff',
    statusHatch: '#c0c0c0',
    statusGround: '#000000',
    ink: '#ffffff',
  },
} as const satisfies Record<ChartTheme['name'], Partial<ChartTheme>>;

/** The colours in which charts and maps are drawn now. */
export function useChartTheme(): ChartTheme {
  const classes = useThemeClasses();
  return useMemo(() => {
    const base = classes.includes('dark') ? darkTheme : lightTheme;
    return classes.includes('hc') ? { ...base, ...highContrast[base.name] } : base;
  }, [classes]);
}
