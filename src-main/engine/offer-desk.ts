import type { SafeTableOffer } from '../../shared/model/release-entry.ts';
import { offerTables } from './offer-tables.ts';
import type { OfferSources } from './offer-tables.ts';
import { untilAborted } from './until-aborted.ts';

/** The ways to publish a session's measures, looked for once until something else leaves. */
export interface OfferDesk {
  /** `left` tells what left until now. A search ends once nobody waits for it any more. */
  of(measure: string, left: string, signal: AbortSignal | undefined): Promise<readonly SafeTableOffer[]>;
}

interface Search {
  readonly offers: Promise<readonly SafeTableOffer[]>;
  /** What had left when it began. */
  readonly left: string;
  readonly stop: AbortController;
  waiting: number;
  isFinished: boolean;
}

export function openOfferDesk(sources: OfferSources): OfferDesk {
  const searches = new Map<string, Search>();

  function forget(measure: string, search: Search): void {
    if (searches.get(measure) === search) searches.delete(measure);
  }

  function begin(measure: string, left: string): Search {
    const stop = new AbortController();
    const offers = offerTables(sources, measure, stop.signal);
    const search: Search = { offers, left, stop, waiting: 0, isFinished: false };
    searches.set(measure, search);
    offers.then(
      () => (search.isFinished = true),
      () => forget(measure, search),
    );
    return search;
  }

  return {
    async of(measure, left, signal) {
      const before = searches.get(measure);
      const search = before?.left === left ? before : begin(measure, left);
      search.waiting += 1;
      try {
        return await untilAborted(search.offers, signal);
      } finally {
        search.waiting -= 1;
        if (search.waiting === 0 && !search.isFinished) {
          forget(measure, search);
          search.stop.abort();
        }
      }
    },
  };
}
