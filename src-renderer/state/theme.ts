/** How the window is coloured; 'system' follows the computer's own setting. */
export interface Theme {
  readonly scheme: 'system' | 'light' | 'dark';
  readonly contrast: 'normal' | 'high';
}

export const defaultTheme: Theme = { scheme: 'system', contrast: 'normal' };

/** The classes of the root element for a theme. */
export function themeClasses(theme: Theme, systemIsDark: boolean): readonly string[] {
  const dark = theme.scheme === 'dark' || (theme.scheme === 'system' && systemIsDark);
  return [...(dark ? ['dark'] : []), ...(theme.contrast === 'high' ? ['hc'] : [])];
}

/** Reads a stored theme; anything else is the default. */
export function parseTheme(stored: string | null): Theme {
  const [scheme, contrast] = (stored ?? '').split(' ');
  return {
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'system',
    contrast: contrast === 'high' ? 'high' : 'normal',
  };
}

export function formatTheme(theme: Theme): string {
  return `${theme.scheme} ${theme.contrast}`;
}
