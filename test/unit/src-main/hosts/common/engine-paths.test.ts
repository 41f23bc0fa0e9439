import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stateDirectory } from '../../../../../src-main/hosts/common/engine-paths.ts';

test.each([
  ['linux', {}, path.join(homedir(), '.local/state/strand')],
  ['linux', { XDG_STATE_HOME: '/state' }, '/state/strand'],
  ['darwin', {}, path.join(homedir(), 'Library/Application Support/Strand')],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Strand'],
  ['linux', { STRAND_STATE: '/elsewhere' }, '/elsewhere'],
  ['linux', { STRAND_STATE: '' }, path.join(homedir(), '.local/state/strand')],
] as const)('on %s with %j the list of recent workspaces is in %s', (platform, environment, directory) => {
  expect(stateDirectory(environment, platform)).toBe(directory);
});
