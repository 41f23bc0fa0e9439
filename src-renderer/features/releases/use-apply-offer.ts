import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import type { SafeTableOffer } from '../../../shared/model/release-entry.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import type { AskedRelease } from './use-releases.ts';

interface ApplyOffer {
  readonly apply: (offer: SafeTableOffer) => void;
  readonly isApplying: boolean;
  readonly failure: string | null;
}

/** Changes what an offer says is to be changed, then has everything asked again. */
export function useApplyOffer(asked: AskedRelease, onApplied: () => void): ApplyOffer {
  const { client } = useEngine();
  const cache = useQueryClient();
  const [isApplying, setIsApplying] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const apply = async (offer: SafeTableOffer): Promise<void> => {
    setIsApplying(true);
    setFailure(null);
    try {
      const changed = await client.releases.applyOffer({ asked, change: offer.change });
      dispatch({ kind: 'toast-shown', text: `${offer.title}: ${formatList(changed)}.` });
      announce(`${offer.title}. Checking again.`);
      await cache.invalidateQueries();
      onApplied();
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsApplying(false);
    }
  };
  return { apply: (offer) => void apply(offer), isApplying, failure };
}
