import { spawn } from 'node:child_process';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, '../../src-main/hosts/cli/main.ts');

export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly said: string;
}

/** Runs the command line as a process of its own in a directory, and presses Ctrl-C once when that is due. */
export async function runStrand(
  words: readonly string[],
  directory: string,
  isDueToStop: (out: string) => boolean = () => false,
): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const child = spawn(process.execPath, [main, ...words], {
    cwd: directory,
    env: { ...process.env, STRAND_STATE: path.join(directory, 'state') },
  });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const watcher = setInterval(() => {
    if (!isDueToStop(out)) return;
    clearInterval(watcher);
    child.kill('SIGINT');
  }, 20);
  child.on('close', (exitCode) => {
    clearInterval(watcher);
    resolve({ exitCode, out, said });
  });
  return promise;
}
