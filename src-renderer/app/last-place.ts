import { z } from 'zod';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { recalledText, remember } from '../state/memory.ts';
import { placeOf } from './places.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';

const name = 'last-place';
const placeSchema = z.object({ path: z.string(), title: z.string(), hash: z.string() });

/** Where the user was when Strand last ended. */
export interface LastPlace {
  readonly path: string;
  readonly title: string;
  readonly route: Route;
  /** The room that it was in: "Explore". */
  readonly room: string;
}

/** Keeps where the user is, for the next start. */
export function rememberPlace({ path, title }: WorkspaceSummary, route: Route): void {
  if (route.screen !== 'start') remember(name, JSON.stringify({ path, title, hash: formatRoute(route) }));
}

/** Where the user was at the end of the last start; null where that is not known. */
export function lastPlace(): LastPlace | null {
  return readPlace(recalledText(name));
}

/** The place that a kept text tells of. */
export function readPlace(text: string | undefined): LastPlace | null {
  try {
    const { path, title, hash } = placeSchema.parse(JSON.parse(text ?? ''));
    const route = parseRoute(hash);
    const room = placeOf(route)?.title;
    return room === undefined ? null : { path, title, route, room };
  } catch {
    return null;
  }
}
