/** How the window is coloured; 'system' follows the computer's own setting. */
export interface Theme {
  readonly scheme: 'system' | 'light' | 'dark';
  readonly contrast: 'normal' | 'high';
}

/** What the computer itself asks of every window. */
export interface SystemLook {
  readonly isDark: boolean;
  readonly wantsContrast: boolean;
  /** The computer replaces a page's colours by its own, so charts must suit those. */
  readonly forcesColours: boolean;
}

/** The classes of the root element for a theme. */
export function themeClasses(theme: Theme, system: SystemLook): readonly string[] {
  const followsSystem = theme.scheme === 'system' || system.forcesColours;
  const dark = followsSystem ? system.isDark : theme.scheme === 'dark';
  const high = theme.contrast === 'high' || system.wantsContrast || system.forcesColours;
  return [...(dark ? ['dark'] : []), ...(high ? ['hc'] : [])];
}
