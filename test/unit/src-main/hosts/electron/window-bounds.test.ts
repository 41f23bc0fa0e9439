import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBounds, writeBounds } from '../../../../../src-main/hosts/electron/window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const bounds = { x: 100, y: 50, width: 1300, height: 800, isMaximised: true };
let state: string;
beforeEach(() => {
  state = mkdtempSync(path.join(tmpdir(), 'strand-bounds-'));
});
afterEach(() => rmSync(state, { recursive: true }));

it('brings a window back to where it stood', () => {
  writeBounds(path.join(state, 'new'), bounds);
  expect(readBounds(path.join(state, 'new'), [screen])).toEqual(bounds);
});

it('leaves a window in the middle whose screen has gone, or of which too little would be seen', () => {
  writeBounds(state, { ...bounds, x: 1920 });
  expect(readBounds(state, [screen])).toBeNull();
  expect(readBounds(state, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 1920 });
  writeBounds(state, { ...bounds, y: 1000 });
  expect(readBounds(state, [screen])).toBeNull();
});

it('knows nothing where nothing that can be read was kept', () => {
  expect(readBounds(state, [screen])).toBeNull();
  writeFileSync(path.join(state, 'window-bounds.json'), '{"x":1}');
  expect(readBounds(state, [screen])).toBeNull();
});
