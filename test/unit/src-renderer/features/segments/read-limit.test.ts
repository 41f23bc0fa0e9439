import { expect, it } from 'vitest';
import { readLimit } from '../../../../../src-renderer/features/segments/read-limit.ts';

it('reads what is typed as a limit, and nothing as no limit', () => {
  expect(readLimit('16', 'age')).toEqual({ limit: 16 });
  expect(readLimit(' ', 'age')).toEqual({ limit: undefined });
  expect(readLimit('16.5', 'age')).toBeNull();
  expect(readLimit('-2.5', 'number')).toEqual({ limit: -2.5 });
  expect(readLimit('1,000', 'number')).toBeNull();
  expect(readLimit('2024-04-01', 'date')).toEqual({ limit: '2024-04-01' });
});
