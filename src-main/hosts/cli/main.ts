import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createEngine } from '../../engine/create-engine.ts';
import { samplePath, stateDirectory } from '../common/engine-paths.ts';
import { recordProblem } from '../common/record-problem.ts';
import { openBrowser } from './open-browser.ts';
import { exitCodes, runCli } from './run-cli.ts';

const projectDirectory = path.resolve(import.meta.dirname, '../../..');
const state = stateDirectory(process.env, process.platform);
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(projectDirectory, 'package.json'), 'utf8')));

/** A terminal and npm may both pass one Ctrl-C on; only a later one is a second. */
const sameKeyPress = 1000;

const stopping = new AbortController();
let stoppedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    const now = performance.now();
    if (!stopping.signal.aborted) {
      stoppedAt = now;
      stopping.abort();
    } else if (now - stoppedAt > sameKeyPress) {
      process.exit(exitCodes.stopped);
    }
  });
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
});

process.exitCode = await runCli(process.argv.slice(2), {
  streams: {
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    columns: process.stderr.isTTY && process.stderr.columns > 0 ? process.stderr.columns : 80,
    get input() {
      return process.stdin;
    },
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
  },
  signal: stopping.signal,
  createEngine: () => createEngine({ stateDirectory: state, samplePath: samplePath(projectDirectory), version }),
  rendererDirectory: path.join(projectDirectory, 'out', 'renderer'),
  version,
  onProblem: (error) => {
    recordProblem(state, error, new Date());
  },
  openBrowser,
});
