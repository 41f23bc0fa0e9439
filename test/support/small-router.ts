import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { Engine } from '../../src-main/engine/engine.ts';

/**
 * The smallest thing that a transport can carry: an answer, an error raised on purpose (`workspace.open`), one that
 * nobody expected (`datasets.list`), a file each way, and calls of the rest that end like the second.
 */
export function smallRouter(): Engine['router'] {
  const os = implement(contract);
  const nothing = (): never => {
    throw new Error('secret detail at /home/officer/extract.csv');
  };
  return os.router({
    workspace: {
      current: os.workspace.current.handler(() => null),
      recent: os.workspace.recent.handler(() => [
        { path: '/data/borough.strand.json', title: 'Borough', sample: true },
      ]),
      create: os.workspace.create.handler(nothing),
      open: os.workspace.open.handler(({ input }) => {
        throw new AppError('file-missing', `There is no workspace at ${input.path}. Choose another file.`, {
          file: input.path,
        });
      }),
    },
    datasets: { list: os.datasets.list.handler(nothing), joins: os.datasets.joins.handler(nothing) },
    imports: {
      files: os.imports.files.handler(nothing),
      receive: os.imports.receive.handler(({ input }) => ({ path: `/received/${String(input.file.size)} bytes` })),
      preview: os.imports.preview.handler(nothing),
      load: os.imports.load.handler(nothing),
      sources: os.imports.sources.handler(nothing),
      changes: os.imports.changes.handler(nothing),
      take: os.imports.take.handler(nothing),
      rejects: os.imports.rejects.handler(nothing),
      mend: os.imports.mend.handler(nothing),
    },
    preview: { rows: os.preview.rows.handler(nothing), column: os.preview.column.handler(nothing) },
    explore: {
      options: os.explore.options.handler(nothing),
      evidence: os.explore.evidence.handler(nothing),
      boundaries: os.explore.boundaries.handler(nothing),
    },
    reports: {
      list: os.reports.list.handler(nothing),
      profile: os.reports.profile.handler(nothing),
      render: os.reports.render.handler(
        ({ input }) => new File([`report of ${input.area}`], 'report.pdf', { type: 'application/pdf' }),
      ),
    },
  });
}
