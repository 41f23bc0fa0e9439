import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMemory, writeMemory } from '../../../../src-main/workspace/window-memory.ts';

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'strand-memory-'));
});
afterEach(() => rmSync(state, { recursive: true }));

describe('what the window remembers', () => {
  it('is nothing at first, and then the last text of each name', async () => {
    expect(await readMemory(state)).toEqual({});
    await writeMemory(state, 'settings', '{"textSize":110}');
    await writeMemory(state, 'settings', '{"textSize":125}');
    await writeMemory(state, 'segment-drafts', '[]');
    expect(await readMemory(state)).toEqual({ settings: '{"textSize":125}', 'segment-drafts': '[]' });
  });

  it('is forgotten name by name, and leaves no half-written file', async () => {
    await writeMemory(state, 'settings', '{}');
    await writeMemory(state, 'last-place', '{}');
    await writeMemory(state, 'settings', null);
    await writeMemory(state, 'never-kept', null);
    expect(await readMemory(state)).toEqual({ 'last-place': '{}' });
    expect(readdirSync(join(state, 'window'))).toEqual(['last-place.json']);
  });

  it('says what to do where the folder cannot be written', async () => {
    writeFileSync(join(state, 'window'), 'a file in the way');
    await expect(writeMemory(state, 'settings', '{}')).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(await readMemory(state)).toEqual({});
  });

  it('leaves out what is no text of its own', async () => {
    mkdirSync(join(state, 'window', 'settings.json'), { recursive: true });
    writeFileSync(join(state, 'window', 'notes.txt'), 'else');
    expect(await readMemory(state)).toEqual({});
  });
});
