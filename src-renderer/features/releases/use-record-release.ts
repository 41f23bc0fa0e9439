import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import type { AskedRelease, ReleaseCheck } from './use-releases.ts';

/** Figures on their way out of the window. */
export interface Leaving {
  readonly asked: AskedRelease;
  /** "copied table". */
  readonly form: string;
  /** "Housing register by ethnic group, Acton Central". */
  readonly what: string;
  /** Lets them go; called only once they are recorded. */
  readonly go: () => Promise<void> | void;
}

export interface RecordRelease {
  readonly leave: (leaving: Leaving) => Promise<void>;
  /** What was refused, with the check's answer; null where nothing was. */
  readonly refused: { readonly leaving: Leaving; readonly check: ReleaseCheck } | null;
  readonly failure: string | null;
  readonly isBusy: boolean;
  readonly dismiss: () => void;
  /** Lets go what an officer's decision has recorded already. */
  readonly goAs: (number: number) => Promise<void>;
}

/** Records figures and then lets them go: nothing leaves that the ledger does not hold. What it refuses is asked about. */
export function useRecordRelease(): RecordRelease {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const [refused, setRefused] = useState<RecordRelease['refused']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const refresh = useCallback(
    () => cache.invalidateQueries({ queryKey: queries.releases.list.key() }),
    [cache, queries],
  );
  const leave = useCallback(
    async (leaving: Leaving): Promise<void> => {
      setIsBusy(true);
      setFailure(null);
      setRefused(null);
      try {
        const { number } = await client.releases.record({
          asked: leaving.asked,
          form: leaving.form,
          what: leaving.what,
        });
        await leaving.go();
        tellRecorded(leaving, number);
        await refresh();
      } catch (error) {
        await refresh();
        const check = await client.releases.check(leaving.asked).catch(() => null);
        if (check?.mayLeave === false) setRefused({ leaving, check });
        else setFailure(error instanceof Error ? failureText(error) : String(error));
      } finally {
        setIsBusy(false);
      }
    },
    [client, refresh],
  );
  const goAs = useCallback(
    async (number: number): Promise<void> => {
      if (refused === null) return;
      await refused.leaving.go();
      tellRecorded(refused.leaving, number);
      setRefused(null);
    },
    [refused],
  );
  const dismiss = useCallback(() => {
    setRefused(null);
    setFailure(null);
  }, []);
  return { leave, refused, failure, isBusy, dismiss, goAs };
}

function tellRecorded({ form }: Leaving, number: number): void {
  const words = `${form.charAt(0).toUpperCase()}${form.slice(1)}. Recorded as ${releaseName(number)}.`;
  dispatch({ kind: 'toast-shown', text: words });
  announce(words);
}
