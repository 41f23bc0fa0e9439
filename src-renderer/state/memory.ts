import type { StrandClient } from '../client/transport.ts';

const settleAfter = 250;

/** The texts of the last start by their names, and where they are kept. */
let recalled: Readonly<Record<string, string>> = {};
let folder = '';
let keep: (name: string, text: string | null) => Promise<unknown> = () => Promise.resolve();
const waiting = new Map<string, string | null>();
let timer: number | undefined;

/** Reads what this computer remembers, before anything is shown; without it the window begins as new. */
export async function recallMemory(client: StrandClient): Promise<void> {
  keep = (name, text) => client.memory.write({ name, text });
  window.addEventListener('pagehide', flush);
  try {
    ({ folder, texts: recalled } = await client.memory.read());
  } catch {
    recalled = {};
  }
}

export function recalledText(name: string): string | undefined {
  return recalled[name];
}

/** Where this computer keeps settings and unfinished work. */
export function memoryFolder(): string {
  return folder;
}

/** Keeps a text for the next start, a moment later, so that typing writes once; null forgets it. */
export function remember(name: string, text: string | null): void {
  waiting.set(name, text);
  window.clearTimeout(timer);
  timer = window.setTimeout(flush, settleAfter);
}

function flush(): void {
  for (const [name, text] of waiting) keep(name, text).catch(() => undefined);
  waiting.clear();
}
