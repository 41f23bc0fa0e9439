import path from 'node:path';
import { createEngine } from '../../src-main/engine/create-engine.ts';
import { isExpected } from '../../src-main/hosts/common/tell-error.ts';
import { runCli } from '../../src-main/hosts/cli/run-cli.ts';
import type { Ended } from './run-strand.ts';

const samplePath = path.resolve(import.meta.dirname, '../../sample-data/ealing.strand.json');

/** Runs the command line in this process, with a real engine whose state is kept in `stateDirectory`. */
export async function callStrand(words: readonly string[], stateDirectory: string): Promise<Ended> {
  const [out, said]: [string[], string[]] = [[], []];
  const exitCode = await runCli(words, {
    streams: { out: (text) => out.push(text), say: (text) => said.push(text), isTerminal: false, columns: 80 },
    signal: new AbortController().signal,
    createEngine: () => createEngine({ stateDirectory, samplePath }),
    rendererDirectory: 'none',
    version: '0.1.0',
    onProblem: (error) => {
      if (!isExpected(error)) said.push(String(error));
    },
    openBrowser: () => undefined,
  });
  return { exitCode, out: out.join(''), said: said.join('') };
}
