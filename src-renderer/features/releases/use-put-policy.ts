import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Policy } from '../../../shared/model/policy.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';

interface PutPolicy {
  readonly put: (policy: Policy, before: Policy) => void;
  readonly isPutting: boolean;
  readonly failure: string | null;
}

/** Puts a policy in force, has every figure made anew under it, and offers to put the one before back. */
export function usePutPolicy(): PutPolicy {
  const { client } = useEngine();
  const cache = useQueryClient();
  const [isPutting, setIsPutting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const put = async (policy: Policy, before: Policy): Promise<void> => {
    setIsPutting(true);
    setFailure(null);
    try {
      const { title } = await client.releases.setPolicy(policy);
      const words = `In force from now on: ${title}.`;
      dispatch({ kind: 'toast-shown', text: words, undo: () => void put(before, policy) });
      announce(words);
      await cache.invalidateQueries();
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsPutting(false);
    }
  };
  return { put: (policy, before) => void put(policy, before), isPutting, failure };
}
