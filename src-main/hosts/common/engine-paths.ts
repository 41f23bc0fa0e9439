import { homedir } from 'node:os';
import path from 'node:path';

/** Where this user's list of recent workspaces is kept; STRAND_STATE says otherwise. */
export function stateDirectory(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const chosen = environment['STRAND_STATE'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  if (platform === 'win32')
    return path.join(environment['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming'), 'Strand');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Strand');
  return path.join(environment['XDG_STATE_HOME'] ?? path.join(homedir(), '.local', 'state'), 'strand');
}

/** The sample borough's workspace, in a directory that holds `sample-data`. */
export function samplePath(directory: string): string {
  return path.join(directory, 'sample-data', 'ealing.strand.json');
}
