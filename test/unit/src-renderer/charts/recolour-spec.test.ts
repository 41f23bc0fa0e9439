import { expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../../../shared/presentation/chart-theme.ts';
import { recolourSpec } from '../../../../src-renderer/charts/recolour-spec.ts';

it('changes colours at any depth, and nothing else', () => {
  const spec = {
    description: 'Roma, #9a4a00 in the text stays a part of it',
    layer: [
      {
        mark: { type: 'rule', color: lightTheme.higher },
        data: { values: [{ ink: lightTheme.lower, row: 'Roma', value: 29.3 }] },
      },
    ],
  };
  expect(recolourSpec(spec, lightTheme, darkTheme)).toEqual({
    description: 'Roma, #9a4a00 in the text stays a part of it',
    layer: [
      {
        mark: { type: 'rule', color: darkTheme.higher },
        data: { values: [{ ink: darkTheme.lower, row: 'Roma', value: 29.3 }] },
      },
    ],
  });
});

it('reads white as the surface, so that haloes stay haloes', () => {
  expect(recolourSpec({ fill: '#ffffff' }, lightTheme, darkTheme)).toEqual({ fill: darkTheme.surface });
});
