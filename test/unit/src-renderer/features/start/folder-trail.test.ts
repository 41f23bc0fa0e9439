import { expect, it } from 'vitest';
import { folderTrail } from '../../../../../src-renderer/features/start/folder-trail.ts';

it('tells the last folders, on any computer', () => {
  expect(folderTrail('/home/ana/evidence/ealing-2026/workspace.strand.json')).toBe('ana › evidence › ealing-2026');
  expect(folderTrail('C:\\Users\\ana\\bids\\workspace.strand.json')).toBe('Users › ana › bids');
  expect(folderTrail('workspace.strand.json')).toBe('');
});
