import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/base/app-error.ts';
import type { DatasetShape } from '../../shared/model/dataset-shape.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { SourceChanges, SourceState } from '../../shared/model/source-state.ts';
import { compareShapes } from '../workspace/compare-shapes.ts';
import { keepMends } from '../workspace/keep-mends.ts';
import { previewImport } from './preview-import.ts';
import type { Session } from './session.ts';
import { datasetOf } from './session.ts';
import { receivedDatasets } from './session-gazetteer.ts';
import { readVersion } from './take-dataset.ts';

/** What can be done about the sources of an open workspace; what takes a version asks for the workspace to be opened anew. */
export interface SourceDesk {
  states(): Promise<SourceState[]>;
  changes(dataset: string, signal: AbortSignal): Promise<SourceChanges>;
  take(dataset: string, fingerprint: string): Promise<void>;
  /** The rejected rows as a CSV to mend. */
  rejects(dataset: string): Promise<File>;
  mend(dataset: string, path: string, signal: AbortSignal): Promise<void>;
}

export function openSourceDesk(session: Session): SourceDesk {
  const { store, workspace } = session;
  const sourceOf = (dataset: Dataset): string => session.sourceOf(dataset);
  const received = receivedDatasets(session);

  /** The source as it is now, read into a snapshot that is not served yet. */
  async function readNow(dataset: Dataset, signal: AbortSignal) {
    const { version, content } = await store.current(dataset, sourceOf(dataset));
    if (content !== null) return { version, content };
    const read = await session.withConnection(
      (connection) => readVersion(connection, dataset, version, signal),
      signal,
    );
    await store.keep(dataset, version, read);
    return { version, content: read };
  }

  return {
    states: () => Promise.all(received.map((dataset) => store.sourceState(dataset, sourceOf(dataset)))),
    async changes(id, signal) {
      const dataset = datasetOf(workspace, id);
      const before = await store.accepted(dataset);
      if (before === null) throw new AppError('unknown-name', `Nothing of "${dataset.title}" has been read yet.`);
      try {
        const { version, content } = await readNow(dataset, signal);
        return {
          dataset: id,
          ...compareShapes(before.shape, content.shape),
          problems: [...content.problems],
          fingerprint: version.fingerprint,
        };
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
        return unreadable(dataset, sourceOf(dataset), before.shape, error, signal);
      }
    },
    async take(id, fingerprint) {
      await store.take(datasetOf(workspace, id), fingerprint);
    },
    async rejects(id) {
      const dataset = datasetOf(workspace, id);
      const path = await store.rejectsPath(dataset);
      if (path === null) throw new AppError('unknown-name', `No row of "${dataset.title}" was rejected.`);
      return new File([new Uint8Array(await readFile(path))], `${id}-rejected-rows.csv`, { type: 'text/csv' });
    },
    async mend(id, path, signal) {
      const dataset = datasetOf(workspace, id);
      const { state, says } = await store.sourceState(dataset, sourceOf(dataset));
      if (state !== 'as-read') {
        throw new AppError(
          'data-impossible',
          `Rows of "${dataset.title}" cannot be mended now. ${says} Settle that first, then read the mended rows back.`,
        );
      }
      await keepMends(store, dataset, path);
      const { version, content } = await readNow(dataset, signal);
      await store.accept(dataset, version, content);
    },
  };
}

/** What differs of a source that cannot be read as its dataset was, as far as it can be looked at. */
async function unreadable(
  dataset: Dataset,
  path: string,
  before: DatasetShape,
  error: AppError,
  signal: AbortSignal,
): Promise<SourceChanges> {
  // Choices that name columns may be the very ones that no longer hold.
  const { unpivot, totalRows: _rows, leaveOut: _left, columns: _columns, names: _names, ...read } = dataset.read;
  const looked = await previewImport({ path, read }, signal).catch(() => null);
  const now: DatasetShape = {
    rows: looked?.rows ?? 0,
    rejected: looked?.account.rejected ?? 0,
    columns: looked?.columns ?? [],
    categories: [],
  };
  const compared = compareShapes(before, now);
  return {
    dataset: dataset.id,
    ...compared,
    columnsRetyped: [],
    columnsNew: unpivot === undefined ? compared.columnsNew : [],
    problems: [
      {
        kind: 'schema',
        severity: 'error',
        title: error.message,
        detail: 'The new version cannot be taken as it is. Ask the partner, or import it anew and say how it is read.',
        rows: now.rows,
        fixes: [],
      },
    ],
    fingerprint: null,
  };
}
