import { expect, it } from 'vitest';
import { announcedCell, spokenCell } from '../../../../src-renderer/tables/spoken-cell.ts';

it('says value or status, column, row', () => {
  const hidden = { kind: 'figure', text: '[c]', value: null, decimals: 0, status: 'suppressed' } as const;
  expect(announcedCell(hidden, 'Roma', 'East Acton')).toBe('hidden, Roma, East Acton');
  expect(announcedCell({ kind: 'text', text: 'Roma' }, 'Ethnic group', 'Roma')).toBe('Roma');
});

it('says what a plot shows, and that a figure rests on few', () => {
  const plot = {
    kind: 'plot',
    status: 'value',
    value: 29,
    lower: 20,
    upper: 41,
    direction: 'higher',
    reliable: true,
  } as const;
  expect(spokenCell(plot)).toBe('higher');
  const few = { kind: 'figure', text: '4.8', value: 4.8, decimals: 1, status: 'value', flag: 'unreliable' } as const;
  expect(spokenCell(few)).toBe('4.8, rests on few, read with care');
});
