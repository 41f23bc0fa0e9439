import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { readMemory, writeMemory } from '../workspace/window-memory.ts';
import type { Engine } from './engine.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `memory`; they need no open workspace. */
export function memoryRoutes({ stateDirectory }: RouterPorts): Engine['router']['memory'] {
  const os = implement(contract).memory;
  const writes = new Map<string, Promise<void>>();
  return os.router({
    read: os.read.handler(async () => ({ folder: stateDirectory, texts: await readMemory(stateDirectory) })),
    write: os.write.handler(async ({ input: { name, text } }) => {
      const before = writes.get(name)?.catch(() => undefined) ?? Promise.resolve();
      const write = before.then(() => writeMemory(stateDirectory, name, text));
      writes.set(name, write);
      await write;
      return null;
    }),
  });
}
