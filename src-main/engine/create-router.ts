import { implement } from '@orpc/server';
import { AppError } from '../../shared/base/app-error.ts';
import { contract } from '../../shared/contract/contract.ts';
import { reportFormats } from '../../shared/model/report-format.ts';
import { previewRows } from '../catalogue/preview-rows.ts';
import { reportFileName } from '../output/report-file-name.ts';
import { writePrepared } from '../output/write-report.ts';
import type { Engine } from './engine.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { exploreOptions } from './explore-options.ts';
import type { ReportMaker } from './report-maker.ts';
import { summariseSession } from './session.ts';
import type { Session } from './session.ts';
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
  recent(): Promise<{ path: string; title: string; sample: boolean }[]>;
}

/** One handler for each procedure of the contract. */
export function createRouter(ports: RouterPorts): Engine['router'] {
  const os = implement(contract);
  return os.router({
    workspace: {
      current: os.workspace.current.handler(() => (ports.isOpen() ? summariseSession(ports.opened().session) : null)),
      recent: os.workspace.recent.handler(() => ports.recent()),
      open: os.workspace.open.handler(async ({ input, signal }) =>
        summariseSession((await ports.open(input.path, signal)).session),
      ),
    },
    datasets: {
      list: os.datasets.list.handler(() => [...ports.opened().session.datasets]),
      joins: os.datasets.joins.handler(() => [...ports.opened().session.joins]),
    },
    preview: {
      rows: os.preview.rows.handler(({ input, signal }) => {
        const { session } = ports.opened();
        const found = session.datasets.find((each) => each.dataset.id === input.dataset);
        if (found === undefined)
          throw new AppError('unknown-name', `There is no dataset "${input.dataset}" in this workspace.`);
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
