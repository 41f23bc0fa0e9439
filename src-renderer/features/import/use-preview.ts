import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import { useEngine } from '../../client/queries.ts';
import { type Draft, readingOf, type Reading } from './import-session.ts';

interface PreviewInput {
  readonly path: string;
  readonly read?: NonNullable<Reading['read']>;
  readonly roles?: Record<string, NonNullable<Reading['roles'][string]>>;
}

export interface AskedPreview {
  /** The picture to show: that of the reading in force, or the last good one while it is read or where it failed. */
  readonly preview: ImportPreview | undefined;
  /** What Strand made of the file before anything was corrected. */
  readonly inferred: ImportPreview | undefined;
  /** The picture is not that of the reading in force, which is being read or failed. */
  readonly isStale: boolean;
  readonly isReading: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Asks what the engine understands of a file as the draft says that it is to be read. */
export function usePreview(path: string, draft: Draft): AskedPreview {
  const { queries } = useEngine();
  const cache = useQueryClient();
  const optionsOf = (reading: Reading) => queries.imports.preview.queryOptions({ input: inputOf(path, reading) });
  const query = useQuery({
    ...optionsOf(readingOf(draft)),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
  const inferred = useQuery({ ...optionsOf({ read: null, roles: {} }), enabled: draft.done > 0 });
  const lastGood = (): ImportPreview | undefined => {
    for (let done = draft.done - 1; done >= 0; done -= 1) {
      const kept = cache.getQueryData(optionsOf(readingOf({ ...draft, done })).queryKey);
      if (kept !== undefined) return kept;
    }
    return undefined;
  };
  return {
    preview: query.data ?? lastGood(),
    inferred: draft.done > 0 ? inferred.data : query.data,
    isStale: query.isPlaceholderData || query.data === undefined,
    isReading: query.isFetching && (query.isPlaceholderData || query.data === undefined),
    error: query.isError ? query.error : null,
    retry: () => void query.refetch(),
  };
}

function inputOf(path: string, { read, roles }: Reading): PreviewInput {
  return {
    path,
    ...(read === null ? {} : { read }),
    ...(Object.keys(roles).length === 0 ? {} : { roles: { ...roles } }),
  };
}
