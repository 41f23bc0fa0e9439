import type { AreasKnown } from './areas-known.ts';
import type { SmallArea } from './small-areas.ts';

/** What the codes and ids in steps are called: small areas, the workspace's areas, and areas of the officer's own. */
export function stepNames({ options, own }: AreasKnown, areas: readonly SmallArea[]): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...options.areas.map(({ code, name }) => [code, name] as const),
    ...areas.map(({ code, name }) => [code, name] as const),
    ...own.map(({ id, name }) => [id, name] as const),
  ]);
}
