import { expect, it } from 'vitest';
import { formatTheme, parseTheme, themeClasses } from '../../../../src-renderer/state/theme.ts';

it('follows the computer unless told otherwise', () => {
  expect(themeClasses({ scheme: 'system', contrast: 'normal' }, true)).toEqual(['dark']);
  expect(themeClasses({ scheme: 'light', contrast: 'normal' }, true)).toEqual([]);
  expect(themeClasses({ scheme: 'dark', contrast: 'high' }, false)).toEqual(['dark', 'hc']);
});

it('reads back what it stored, and takes anything else for the default', () => {
  const theme = { scheme: 'dark', contrast: 'high' } as const;
  expect(parseTheme(formatTheme(theme))).toEqual(theme);
  expect(parseTheme(null)).toEqual({ scheme: 'system', contrast: 'normal' });
  expect(parseTheme('purple loud')).toEqual({ scheme: 'system', contrast: 'normal' });
});
