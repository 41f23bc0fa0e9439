import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, use } from 'react';
import type { StrandClient } from './transport.ts';

/** Query options for every procedure, keyed by procedure and input. */
export function createQueries(client: StrandClient) {
  return createTanstackQueryUtils(client);
}

export interface Engine {
  readonly client: StrandClient;
  readonly queries: ReturnType<typeof createQueries>;
}

export const EngineContext = createContext<Engine | null>(null);

/** The engine that this window talks to. */
export function useEngine(): Engine {
  const engine = use(EngineContext);
  if (engine === null) throw new Error('useEngine is called outside EngineContext.');
  return engine;
}
