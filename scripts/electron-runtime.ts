import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The path of Electron's runtime, or undefined where only its npm package is here; never downloads it. */
export function findElectronRuntime(projectDirectory: string, environment: NodeJS.ProcessEnv): string | undefined {
  const electronDirectory = path.join(projectDirectory, 'node_modules', 'electron');
  const pathFile = path.join(electronDirectory, 'path.txt');
  const executable = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const directory = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronDirectory, 'dist');
  const runtime = path.join(directory, executable);
  return existsSync(runtime) ? runtime : undefined;
}
