import { dirname, join, resolve } from 'node:path';
import { implement } from '@orpc/server';
import { AppError } from '../../shared/base/app-error.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import { reportFormats } from '../../shared/model/report-format.ts';
import { previewRows } from '../catalogue/preview-rows.ts';
import { reportFileName } from '../output/report-file-name.ts';
import { writePrepared } from '../output/write-report.ts';
import type { Engine } from './engine.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import { exploreOptions } from './explore-options.ts';
import { loadImport } from './load-import.ts';
import { previewImport } from './preview-import.ts';
import { offeredFiles, receiveFile } from './received-files.ts';
import type { ReportMaker } from './report-maker.ts';
import { summariseSession } from './session.ts';
import type { Session } from './session.ts';
import { openSourceDesk } from './source-desk.ts';
import type { SourceDesk } from './source-desk.ts';
import { summariseStrandColumn } from './summarise-strand-column.ts';

/** An open workspace with what is made from it. */
export interface Workbench {
  readonly session: Session;
  readonly evidence: EvidenceStore;
  readonly reports: ReportMaker;
}

export interface RouterPorts {
  /** The open workbench; refuses where none is open. */
  opened(): Workbench;
  isOpen(): boolean;
  open(path: string, signal: AbortSignal | undefined): Promise<Workbench>;
  readonly samplePath: string;
  /** Ends when the engine is closed. */
  readonly closing: AbortSignal;
  recent(): Promise<{ path: string; title: string; sample: boolean }[]>;
}

/** One handler for each procedure of the contract. */
export function createRouter(ports: RouterPorts): Engine['router'] {
  const os = implement(contract);
  const until = (signal: AbortSignal | undefined): AbortSignal =>
    AbortSignal.any(signal === undefined ? [ports.closing] : [ports.closing, signal]);
  const sources = (): SourceDesk => openSourceDesk(ports.opened().session);
  /** Opens the workspace anew, so that all that is made of a dataset is made of what it is now. */
  const reopened = async (dataset: string, signal: AbortSignal | undefined): Promise<DatasetSummary> => {
    const { session } = await ports.open(ports.opened().session.path, signal);
    return summaryOf(session, dataset);
  };
  return os.router({
    workspace: {
      current: os.workspace.current.handler(() => (ports.isOpen() ? summariseSession(ports.opened().session) : null)),
      recent: os.workspace.recent.handler(() => ports.recent()),
      create: os.workspace.create.handler(async ({ input, signal }) => {
        const path = await createWorkspace(resolve(input.folder), input.title, ports.samplePath);
        return summariseSession((await ports.open(path, signal)).session);
      }),
      open: os.workspace.open.handler(async ({ input, signal }) =>
        summariseSession((await ports.open(input.path, signal)).session),
      ),
    },
    datasets: {
      list: os.datasets.list.handler(() => [...ports.opened().session.datasets]),
      joins: os.datasets.joins.handler(() => [...ports.opened().session.joins]),
    },
    imports: {
      files: os.imports.files.handler(({ input }) => offeredFiles(resolve(input.path))),
      receive: os.imports.receive.handler(async ({ input }) => ({
        path: await receiveFile(join(dirname(ports.opened().session.path), 'extracts'), input.file),
      })),
      preview: os.imports.preview.handler(({ input, signal }) =>
        previewImport({ ...input, path: resolve(input.path) }, until(signal)),
      ),
      load: os.imports.load.handler(async ({ input, signal }) => {
        const { session } = ports.opened();
        return reopened(await loadImport(session, ports.samplePath, input, until(signal)), signal);
      }),
      sources: os.imports.sources.handler(() => sources().states()),
      changes: os.imports.changes.handler(({ input, signal }) => sources().changes(input.dataset, until(signal))),
      take: os.imports.take.handler(async ({ input, signal }) => {
        await sources().take(input.dataset, input.fingerprint);
        return reopened(input.dataset, signal);
      }),
      rejects: os.imports.rejects.handler(({ input }) => sources().rejects(input.dataset)),
      mend: os.imports.mend.handler(async ({ input, signal }) => {
        await sources().mend(input.dataset, resolve(input.path), until(signal));
        return reopened(input.dataset, signal);
      }),
    },
    preview: {
      rows: os.preview.rows.handler(({ input, signal }) => {
        const { session } = ports.opened();
        const found = summaryOf(session, input.dataset);
        return session.withConnection(
          (connection) => previewRows(connection, found.dataset, found.rows, input.offset, input.limit),
          signal,
        );
      }),
      column: os.preview.column.handler(({ input, signal }) => {
        const { session } = ports.opened();
        return session.withConnection(
          (connection) => summariseStrandColumn(connection, session, input.dataset, input.column),
          signal,
        );
      }),
    },
    explore: {
      options: os.explore.options.handler(() => exploreOptions(ports.opened().session)),
      evidence: os.explore.evidence.handler(({ input }) => ports.opened().evidence.of(input.measure)),
      boundaries: os.explore.boundaries.handler(() => ports.opened().session.boundaries),
    },
    reports: {
      list: os.reports.list.handler(() => {
        const { session, reports } = ports.opened();
        return session.workspace.profiles.map(({ id, title, subtitle, measures }) => ({
          id,
          title,
          subtitle,
          measures,
          areas: [...reports.areas],
        }));
      }),
      profile: os.reports.profile.handler(({ input }) => {
        const { reports } = ports.opened();
        return reports.profile(reports.recipe(input.profile), reports.area(input.area));
      }),
      render: os.reports.render.handler(async ({ input }) => {
        const { reports } = ports.opened();
        const report = await reports.prepare(reports.recipe(input.profile), reports.area(input.area));
        const bytes = await writePrepared(report, input.format);
        return new File([new Uint8Array(bytes)], reportFileName(report.profile, input.format), {
          type: reportFormats[input.format].mediaType,
        });
      }),
    },
  });
}

function summaryOf(session: Session, dataset: string): DatasetSummary {
  const found = session.datasets.find((each) => each.dataset.id === dataset);
  if (found === undefined) throw new AppError('unknown-name', `There is no dataset "${dataset}" in this workspace.`);
  return found;
}
