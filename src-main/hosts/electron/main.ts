import path from 'node:path';
import { app } from 'electron';
import { createEngine } from '../../engine/create-engine.ts';
import { samplePath, stateDirectory } from '../common/engine-paths.ts';
import { recordProblem } from '../common/record-problem.ts';
import { startElectronHost } from './start-electron-host.ts';
import { builtPage } from './window-page.ts';

const outDirectory = path.resolve(import.meta.dirname, '..');
const state = stateDirectory(process.env, process.platform);
const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const sample = samplePath(app.isPackaged ? process.resourcesPath : path.dirname(outDirectory));

function onProblem(error: unknown): void {
  recordProblem(state, error, new Date());
}

process.on('unhandledRejection', onProblem);

await startElectronHost({
  createEngine: () => createEngine({ stateDirectory: state, samplePath: sample, version: app.getVersion() }),
  page: developmentPage ?? builtPage,
  rendererDirectory: path.join(outDirectory, 'renderer'),
  preloadPath: path.join(outDirectory, 'preload', 'preload.cjs'),
  samplePath: sample,
  stateDirectory: state,
  argv: process.argv.slice(1),
  onProblem,
});
