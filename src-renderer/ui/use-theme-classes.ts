import { useMemo } from 'react';
import { useAppState } from '../state/app-store.ts';
import { themeClasses } from '../state/theme.ts';
import { useMedia } from './use-media.ts';

/** The classes of the root element now: what the user chose, and what the computer asks for. */
export function useThemeClasses(): readonly string[] {
  const theme = useAppState((state) => state.settings);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const wantsContrast = useMedia('(prefers-contrast: more)');
  const forcesColours = useMedia('(forced-colors: active)');
  return useMemo(
    () => themeClasses(theme, { isDark, wantsContrast, forcesColours }),
    [theme, isDark, wantsContrast, forcesColours],
  );
}
