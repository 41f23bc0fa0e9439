import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { Engine } from '../../src-main/engine/engine.ts';

/**
 * The smallest thing that a transport can carry: an answer, an error raised on purpose (`workspace.open`), one that
 * nobody expected (`datasets.list`), a file, and calls of the rest that end like the second.
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
      open: os.workspace.open.handler(({ input }) => {
        throw new AppError('file-missing', `There is no workspace at ${input.path}. Choose another file.`, {
          file: input.path,
        });
      }),
    },
    datasets: { list: os.datasets.list.handler(nothing), joins: os.datasets.joins.handler(nothing) },
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
