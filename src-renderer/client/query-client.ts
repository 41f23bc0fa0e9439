import { QueryClient } from '@tanstack/react-query';

/** The engine is on this machine and says the same thing until the workspace changes, so nothing is asked twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
