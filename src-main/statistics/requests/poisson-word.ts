import type { Method } from '../../../shared/model/estimate.ts';

/** What an answer calls the way in which Poisson limits were made. */
export function poissonWord(method: Method): string {
  return method === 'exact-poisson' ? 'Exact' : 'Byars';
}
