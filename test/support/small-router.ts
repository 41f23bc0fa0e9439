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
      history: os.workspace.history.handler(nothing),
      step: os.workspace.step.handler(nothing),
      resetSample: os.workspace.resetSample.handler(nothing),
      open: os.workspace.open.handler(({ input }) => {
        throw new AppError('file-missing', `There is no workspace at ${input.path}. Choose another file.`, {
          file: input.path,
        });
      }),
    },
    memory: { read: os.memory.read.handler(nothing), write: os.memory.write.handler(nothing) },
    audit: { evidence: os.audit.evidence.handler(nothing) },
    datasets: { list: os.datasets.list.handler(nothing) },
    profiles: {
      templates: os.profiles.templates.handler(nothing),
      groups: os.profiles.groups.handler(nothing),
      recipe: os.profiles.recipe.handler(nothing),
      create: os.profiles.create.handler(nothing),
      save: os.profiles.save.handler(nothing),
      remove: os.profiles.remove.handler(nothing),
      frozen: os.profiles.frozen.handler(nothing),
      editions: os.profiles.editions.handler(nothing),
      redline: os.profiles.redline.handler(nothing),
      keep: os.profiles.keep.handler(nothing),
      unfreeze: os.profiles.unfreeze.handler(nothing),
      provenance: os.profiles.provenance.handler(nothing),
    },
    measures: {
      list: os.measures.list.handler(nothing),
      datasets: os.measures.datasets.handler(nothing),
      suggest: os.measures.suggest.handler(nothing),
      look: os.measures.look.handler(nothing),
      keep: os.measures.keep.handler(nothing),
      remove: os.measures.remove.handler(nothing),
      cross: os.measures.cross.handler(nothing),
      populations: os.measures.populations.handler(nothing),
      keepPopulation: os.measures.keepPopulation.handler(nothing),
      removePopulation: os.measures.removePopulation.handler(nothing),
    },
    releases: {
      list: os.releases.list.handler(nothing),
      explain: os.releases.explain.handler(nothing),
      applyOffer: os.releases.applyOffer.handler(nothing),
      check: os.releases.check.handler(nothing),
      offers: os.releases.offers.handler(nothing),
      record: os.releases.record.handler(nothing),
      override: os.releases.override.handler(nothing),
      withdraw: os.releases.withdraw.handler(nothing),
      acknowledge: os.releases.acknowledge.handler(nothing),
      policies: os.releases.policies.handler(nothing),
      setPolicy: os.releases.setPolicy.handler(nothing),
    },
    joins: {
      list: os.joins.list.handler(nothing),
      suggest: os.joins.suggest.handler(nothing),
      match: os.joins.match.handler(nothing),
      sql: os.joins.sql.handler(nothing),
      commit: os.joins.commit.handler(nothing),
      remove: os.joins.remove.handler(nothing),
      graph: os.joins.graph.handler(nothing),
    },
    places: {
      gazetteer: os.places.gazetteer.handler(nothing),
      outlines: os.places.outlines.handler(nothing),
      useAreas: os.places.useAreas.handler(nothing),
      draft: os.places.draft.handler(nothing),
      customAreas: os.places.customAreas.handler(nothing),
      keepArea: os.places.keepArea.handler(nothing),
      removeArea: os.places.removeArea.handler(nothing),
      find: os.places.find.handler(nothing),
      nearest: os.places.nearest.handler(nothing),
      conversions: os.places.conversions.handler(nothing),
      convert: os.places.convert.handler(nothing),
      series: os.places.series.handler(nothing),
      commitConversion: os.places.commitConversion.handler(nothing),
    },
    labels: {
      review: os.labels.review.handler(nothing),
      decide: os.labels.decide.handler(nothing),
      undo: os.labels.undo.handler(nothing),
    },
    segments: {
      list: os.segments.list.handler(nothing),
      look: os.segments.look.handler(nothing),
      keep: os.segments.keep.handler(nothing),
      remove: os.segments.remove.handler(nothing),
    },
    trends: { read: os.trends.read.handler(nothing) },
    surveys: { look: os.surveys.look.handler(nothing) },
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
    preview: {
      rows: os.preview.rows.handler(nothing),
      column: os.preview.column.handler(nothing),
      values: os.preview.values.handler(nothing),
      find: os.preview.find.handler(nothing),
    },
    explore: {
      options: os.explore.options.handler(nothing),
      evidence: os.explore.evidence.handler(nothing),
      boundaries: os.explore.boundaries.handler(nothing),
      funnel: os.explore.funnel.handler(nothing),
      against: os.explore.against.handler(nothing),
      picture: os.explore.picture.handler(nothing),
    },
    reports: {
      list: os.reports.list.handler(nothing),
      profile: os.reports.profile.handler(nothing),
      picture: os.reports.picture.handler(nothing),
      pack: os.reports.pack.handler(nothing),
      preview: os.reports.preview.handler(nothing),
      batch: os.reports.batch.handler(async function* ({ input, signal }) {
        for (let done = 0; done < 2; done += 1) yield { kind: 'progress', done, total: 2, now: input.folder };
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      }),
      render: os.reports.render.handler(({ input }) => ({
        file: new File([`report of ${input.area}`], 'report.pdf', { type: 'application/pdf' }),
        release: 1,
        leftBefore: false,
      })),
    },
  });
}
