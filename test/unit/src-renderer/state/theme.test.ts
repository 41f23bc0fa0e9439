import { expect, it } from 'vitest';
import { themeClasses } from '../../../../src-renderer/state/theme.ts';

const plain = { isDark: false, wantsContrast: false, forcesColours: false };

it('follows the computer unless told otherwise', () => {
  expect(themeClasses({ scheme: 'system', contrast: 'normal' }, { ...plain, isDark: true })).toEqual(['dark']);
  expect(themeClasses({ scheme: 'light', contrast: 'normal' }, { ...plain, isDark: true })).toEqual([]);
  expect(themeClasses({ scheme: 'dark', contrast: 'high' }, plain)).toEqual(['dark', 'hc']);
});

it('gives the contrast that the computer asks for', () => {
  expect(themeClasses({ scheme: 'light', contrast: 'normal' }, { ...plain, wantsContrast: true })).toEqual(['hc']);
});

it('suits the colours that the computer puts in place of its own, whatever was chosen', () => {
  const black = { isDark: true, wantsContrast: false, forcesColours: true };
  expect(themeClasses({ scheme: 'light', contrast: 'normal' }, black)).toEqual(['dark', 'hc']);
});
