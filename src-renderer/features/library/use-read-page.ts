import { useCallback, useEffect, useMemo } from 'react';
import type { PreviewPage } from '../../../shared/model/preview.ts';
import type { RowView } from '../../../shared/model/row-view.ts';
import { useEngine } from '../../client/queries.ts';
import { pageSize } from '../../tables/preview-grid.tsx';

/** Reads pages of a view; those still under way stop when another view takes its place. */
export function useReadPage(dataset: string, view: RowView): (offset: number) => Promise<PreviewPage> {
  const { client } = useEngine();
  const reading = useMemo(() => ({ view, stop: new AbortController() }), [view]);
  useEffect(() => () => reading.stop.abort(), [reading]);
  return useCallback(
    (offset: number) => {
      const signal = reading.stop.signal.aborted ? {} : { signal: reading.stop.signal };
      return client.preview.rows({ dataset, offset, limit: pageSize, view: reading.view }, signal);
    },
    [client, dataset, reading],
  );
}
