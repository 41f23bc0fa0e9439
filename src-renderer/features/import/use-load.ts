import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { DatasetAbout, ImportPreview } from '../../../shared/model/import-preview.ts';
import { emptyRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { cancelJob, runJob } from '../../state/run-job.ts';
import { openWaiting } from './add-files.ts';
import { filesLeft } from './import-session.ts';
import { fileName, loadedSentence } from './import-words.ts';
import { noteRecentFile } from './recent-files.ts';
import { importSession, tellImport } from './session-store.ts';

export interface Loading {
  /** The job under way, null when nothing is loaded. */
  readonly job: string | null;
  readonly failure: string | null;
  readonly load: (preview: ImportPreview, about: DatasetAbout) => void;
  readonly stop: () => void;
}

/** Loads a file as it was previewed, then goes on: to the next file that waits, else to the library. */
export function useLoad(path: string): Loading {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const load = async (preview: ImportPreview, about: DatasetAbout): Promise<void> => {
    setFailure(null);
    const loaded: DatasetSummary[] = [];
    await runJob(
      `Loading ${fileName(preview.file)}`,
      async (signal, id) => {
        setJob(id);
        const { read, roles } = preview.plan;
        const summary = await client.imports.load({ path, read, roles, about }, { signal });
        loaded.push(summary);
        return loadedSentence(summary);
      },
      { again: () => load(preview, about) },
    );
    for (const summary of loaded) await goOn(summary);
  };
  const goOn = async (summary: DatasetSummary): Promise<void> => {
    const { dataset } = summary;
    const says = loadedSentence(summary);
    if (importSession().files.find((file) => file.path === path)?.file === null) noteRecentFile(path);
    tellImport({ kind: 'file-loaded', path, loaded: { dataset: dataset.id, title: dataset.title, says } });
    cache.removeQueries({ type: 'inactive' });
    await cache.invalidateQueries({ queryKey: queries.workspace.key() });
    const [next] = filesLeft(importSession(), path);
    if (next === undefined) {
      dispatch({ kind: 'toast-shown', text: `${dataset.title}: ${says}.` });
      navigate({ screen: 'library', dataset: dataset.id, column: null });
    } else await openWaiting(client, next).catch(() => navigate(emptyRoute('import')));
  };
  return {
    job,
    failure,
    load: (preview, about) => {
      load(preview, about)
        .catch((error: unknown) => setFailure(error instanceof Error ? failureText(error) : String(error)))
        .finally(() => setJob(null));
    },
    stop: () => {
      if (job !== null) cancelJob(job);
    },
  };
}
