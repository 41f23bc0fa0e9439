import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';

const projectDirectory = path.resolve(import.meta.dirname, '../..');
const origin = 'app://strand';

interface Sent {
  readonly exposed: Record<string, unknown>;
  readonly toMain: { channel: string; ports: number }[];
  readonly toPage: { message: unknown; target: string; ports: number }[];
  readonly asked: string[];
  /** The channels of the main process that it listens to. */
  readonly heard: string[];
}

/** Runs the built preload as Electron's sandbox does: one CommonJS script that may ask for `electron` alone. */
function runPreload(): { sent: Sent; hear: (event: object) => void; page: object } {
  const sent: Sent = { exposed: {}, toMain: [], toPage: [], asked: [], heard: [] };
  let hear: (event: object) => void = () => undefined;
  const page = {
    location: { origin },
    addEventListener: (_name: string, listener: (event: object) => void) => (hear = listener),
    postMessage: (message: unknown, target: string, ports: unknown[]) =>
      sent.toPage.push({ message, target, ports: ports.length }),
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (sent.exposed[name] = value) },
    ipcRenderer: {
      on: (channel: string) => sent.heard.push(channel),
      postMessage: (channel: string, _message: unknown, ports: unknown[]) =>
        sent.toMain.push({ channel, ports: ports.length }),
    },
  };
  const requireElectron = (name: string): unknown => {
    sent.asked.push(name);
    return electron;
  };
  const script = readFileSync(path.join(projectDirectory, 'out/preload/preload.cjs'), 'utf8');
  runInNewContext(script, { require: requireElectron, window: page, MessageChannel });
  return { sent, hear: (event) => hear(event), page };
}

describe('the built preload', () => {
  test('tells the page how it is hosted, where a given file is and what the computer’s dialogs say, and nothing else', () => {
    const { sent } = runPreload();
    const answer: unknown = expect.any(Function);
    expect(sent.exposed).toEqual({
      strandHost: { transport: 'message-port', pathOf: answer, chooseFolder: answer, openContents: answer },
    });
    expect(sent.asked).toEqual(['electron']);
    expect(sent.heard).toEqual(['strand:command']);
  });

  test('hands one port to the page and its other end to the engine, when the page asks', () => {
    const { sent, hear, page } = runPreload();
    hear({ source: page, origin, data: 'strand:port-wanted' });
    expect(sent.toMain).toEqual([{ channel: 'strand:port', ports: 1 }]);
    expect(sent.toPage).toEqual([{ message: 'strand:port', target: origin, ports: 1 }]);
  });

  test.each([
    ['another window', { source: {}, origin, data: 'strand:port-wanted' }],
    ['another origin', { origin: 'https://example.com', data: 'strand:port-wanted' }],
    ['another message', { origin, data: 'strand:port' }],
  ])('hands nothing over for %s', (_, event) => {
    const { sent, hear, page } = runPreload();
    hear({ source: page, ...event });
    expect([sent.toMain, sent.toPage]).toEqual([[], []]);
  });
});

describe('the built host', () => {
  test('has beside it every file that its modules look for there', () => {
    const wanted = globSync('src-main/**/*.ts', { cwd: projectDirectory }).flatMap((file) =>
      [
        ...readFileSync(path.join(projectDirectory, file), 'utf8').matchAll(
          /new URL\('(\.\/[^']+)', import\.meta\.url\)/g,
        ),
      ].map(([, relative = '']) => relative.replace(/\.ts$/, '.js')),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((file) => !existsSync(path.join(projectDirectory, 'out/main', file)))).toEqual([]);
  });
});
