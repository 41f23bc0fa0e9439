import { expect, it } from 'vitest';
import { nextPaneIndex } from '../../../../src-renderer/app/move-between-panes.ts';

it('walks round the panes both ways, and starts at the near end', () => {
  expect(nextPaneIndex(4, 0, 1)).toBe(1);
  expect(nextPaneIndex(4, 3, 1)).toBe(0);
  expect(nextPaneIndex(4, 0, -1)).toBe(3);
  expect(nextPaneIndex(4, -1, 1)).toBe(0);
  expect(nextPaneIndex(4, -1, -1)).toBe(3);
});
