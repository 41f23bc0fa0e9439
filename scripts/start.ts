import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay } from '../src-main/hosts/cli/open-browser.ts';
import { buildWindow } from './build-window.ts';
import { findElectronRuntime } from './electron-runtime.ts';

const projectDirectory = path.resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);

const problem = buildWindow(projectDirectory);
if (problem === undefined) openWorkbench();
else {
  process.stderr.write(problem);
  process.exitCode = 1;
}

/** Opens the window in Electron where its runtime is here and there is a display, else in a browser. */
function openWorkbench(): void {
  const isShowable = hasDisplay(process.env, process.platform);
  const electron = isShowable ? findElectronRuntime(projectDirectory, process.env) : undefined;
  if (electron === undefined) {
    const reason = isShowable ? 'Electron’s runtime is not installed here' : 'There is no display here';
    process.stderr.write(`${reason}, so the workbench is served to a browser on this computer:\n`);
  }

  const child =
    electron === undefined
      ? spawn(
          process.execPath,
          [
            path.join(projectDirectory, 'src-main/hosts/cli/main.ts'),
            'serve',
            ...words,
            ...(isShowable ? ['--open'] : []),
          ],
          { stdio: 'inherit' },
        )
      : spawn(electron, [projectDirectory, ...words], { stdio: 'inherit' });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
