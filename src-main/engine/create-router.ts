import { dirname, join, resolve } from 'node:path';
import { implement } from '@orpc/server';
import { AppError } from '../../shared/base/app-error.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import { pictureMediaTypes, reportFormats } from '../../shared/model/report-format.ts';
import { previewRows } from '../catalogue/preview-rows.ts';
import { openAreaDesk } from './area-desk.ts';
import type { AreaDesk } from './area-desk.ts';
import { openConversionDesk } from './conversion-desk.ts';
import type { ConversionDesk } from './conversion-desk.ts';
import type { Engine } from './engine.ts';
import type { GuardedEvidence } from './guarded-evidence.ts';
import { compareWithHeld, heldBeside } from './compare-with-held.ts';
import { nextSteps } from '../workspace/history.ts';
import { stepWorkspace } from '../workspace/save-workspace.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import { exploreOptions } from './explore-options.ts';
import { profileRoutes } from './profile-routes.ts';
import { openLabelDesk } from './label-desk.ts';
import { linkTables } from './link-tables.ts';
import { openJoinDesk } from './join-desk.ts';
import type { JoinDesk } from './join-desk.ts';
import { loadImport } from './load-import.ts';
import { previewImport } from './preview-import.ts';
import { offeredFiles, receiveFile } from './received-files.ts';
import { recordReports } from './hand-over.ts';
import { openReleaseDesk } from './release-desk.ts';
import type { ReleaseDesk } from './release-desk.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { ReportMaker } from './report-maker.ts';
import { openSegmentDesk } from './segment-desk.ts';
import { gazetteerOf } from './session-gazetteer.ts';
import { knownAreasOf } from './session-places.ts';
import { summariseSession } from './session.ts';
import type { Session } from './session.ts';
import { openSourceDesk } from './source-desk.ts';
import type { SourceDesk } from './source-desk.ts';
import { summariseStrandColumn } from './summarise-strand-column.ts';
import { openSurveyDesk } from './survey-desk.ts';

/** An open workspace with what is made from it. */
export interface Workbench {
  readonly session: Session;
  readonly evidence: GuardedEvidence;
  readonly reports: ReportMaker;
  readonly recorder: ReleaseRecorder;
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
  const conversions = (): ConversionDesk => openConversionDesk(ports.opened().session);
  const areas = (): AreaDesk => openAreaDesk(ports.opened().session);
  const releases = (): ReleaseDesk => openReleaseDesk(ports.opened().session, ports.opened().recorder);
  const joins = (): JoinDesk => openJoinDesk(ports.opened().session);
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
      history: os.workspace.history.handler(() => nextSteps(ports.opened().session.path)),
      step: os.workspace.step.handler(async ({ input, signal }) => {
        const { path } = ports.opened().session;
        const did = await stepWorkspace(path, input.direction);
        const { session } = await ports.open(path, signal);
        return { did, ...nextSteps(path), workspace: summariseSession(session) };
      }),
    },
    datasets: {
      list: os.datasets.list.handler(() => [...ports.opened().session.datasets]),
    },
    joins: {
      list: os.joins.list.handler(() => joins().list()),
      suggest: os.joins.suggest.handler(({ input, signal }) => joins().suggest(input, until(signal))),
      match: os.joins.match.handler(({ input, signal }) => joins().match(input.plan, until(signal))),
      sql: os.joins.sql.handler(async ({ input, signal }) => ({ sql: await joins().sql(input.plan, until(signal)) })),
      commit: os.joins.commit.handler(async ({ input, signal }) => {
        const report = await joins().commit(input.plan, until(signal));
        await ports.open(ports.opened().session.path, signal);
        return report;
      }),
      remove: os.joins.remove.handler(async ({ input, signal }) => {
        await joins().remove(input.id);
        return summariseSession((await ports.open(ports.opened().session.path, signal)).session);
      }),
      graph: os.joins.graph.handler(() => joins().graph()),
    },
    places: {
      gazetteer: os.places.gazetteer.handler(() => gazetteerOf(ports.opened().session)),
      outlines: os.places.outlines.handler(({ input }) => areas().outlines(input.dataset)),
      useAreas: os.places.useAreas.handler(async ({ input, signal }) => {
        await conversions().useAreas(input.dataset, input.whole, input.note);
        return summariseSession((await ports.open(ports.opened().session.path, signal)).session);
      }),
      draft: os.places.draft.handler(({ input, signal }) => areas().draft(input.geography, input.steps, until(signal))),
      customAreas: os.places.customAreas.handler(() => areas().list()),
      keepArea: os.places.keepArea.handler(async ({ input, signal }) => {
        const kept = await areas().keep(input, until(signal));
        await ports.open(ports.opened().session.path, signal);
        return kept;
      }),
      removeArea: os.places.removeArea.handler(async ({ input, signal }) => {
        await areas().remove(input.id);
        await ports.open(ports.opened().session.path, signal);
        return areas().list();
      }),
      find: os.places.find.handler(({ input, signal }) => areas().find(input.text, until(signal))),
      nearest: os.places.nearest.handler(({ input }) => areas().nearest(input.dataset, input.from, input.count)),
      conversions: os.places.conversions.handler(({ input }) => conversions().plans(input.dataset, input.to)),
      convert: os.places.convert.handler(({ input, signal }) => conversions().report(input.plan, until(signal))),
      series: os.places.series.handler(({ input }) => linkTables(ports.opened().session, input.datasets)),
      commitConversion: os.places.commitConversion.handler(async ({ input, signal }) => {
        const report = await conversions().commit(input.plan, until(signal));
        await ports.open(ports.opened().session.path, signal);
        return report;
      }),
    },
    imports: {
      files: os.imports.files.handler(({ input }) => offeredFiles(resolve(input.path))),
      receive: os.imports.receive.handler(async ({ input }) => ({
        path: await receiveFile(join(dirname(ports.opened().session.path), 'extracts'), input.file),
      })),
      preview: os.imports.preview.handler(async ({ input, signal }) => {
        const path = resolve(input.path);
        const known = ports.isOpen() ? await knownAreasOf(ports.opened().session) : undefined;
        const preview = await previewImport({ ...input, path, known }, until(signal));
        return ports.isOpen() ? compareWithHeld(preview, await heldBeside(ports.opened().session, path)) : preview;
      }),
      load: os.imports.load.handler(async ({ input, signal }) => {
        const { session } = ports.opened();
        return reopened(await loadImport(session, input, until(signal)), signal);
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
    labels: {
      review: os.labels.review.handler(({ input, signal }) =>
        openLabelDesk(ports.opened().session).review(input, until(signal)),
      ),
      decide: os.labels.decide.handler(async ({ input, signal }) => {
        await openLabelDesk(ports.opened().session).decide(input);
        const { session } = await ports.open(ports.opened().session.path, signal);
        return openLabelDesk(session).review(input, until(signal));
      }),
      undo: os.labels.undo.handler(async ({ input, signal }) => {
        await openLabelDesk(ports.opened().session).undo(input);
        const { session } = await ports.open(ports.opened().session.path, signal);
        return openLabelDesk(session).review(input, until(signal));
      }),
    },
    segments: {
      list: os.segments.list.handler(() => openSegmentDesk(ports.opened().session).list()),
      look: os.segments.look.handler(({ input, signal }) =>
        openSegmentDesk(ports.opened().session).look(input.dataset, input.expression, until(signal)),
      ),
      keep: os.segments.keep.handler(async ({ input, signal }) => {
        await openSegmentDesk(ports.opened().session).keep(input);
        return openSegmentDesk((await ports.open(ports.opened().session.path, signal)).session).list();
      }),
      remove: os.segments.remove.handler(async ({ input, signal }) => {
        await openSegmentDesk(ports.opened().session).remove(input.id);
        return openSegmentDesk((await ports.open(ports.opened().session.path, signal)).session).list();
      }),
    },
    surveys: {
      look: os.surveys.look.handler(({ input, signal }) =>
        openSurveyDesk(ports.opened().session).look(input, until(signal)),
      ),
    },
    explore: {
      options: os.explore.options.handler(() => exploreOptions(ports.opened().session)),
      evidence: os.explore.evidence.handler(({ input }) => ports.opened().evidence.of(input.measure)),
      boundaries: os.explore.boundaries.handler(() => ports.opened().session.boundaries),
    },
    profiles: profileRoutes(ports),
    releases: {
      list: os.releases.list.handler(() => releases().list()),
      explain: os.releases.explain.handler(({ input }) => releases().explain(input.number)),
      check: os.releases.check.handler(({ input }) => releases().check(input)),
      applyOffer: os.releases.applyOffer.handler(async ({ input, signal }) => {
        const changed = await releases().applyOffer(input.asked, input.change);
        await ports.open(ports.opened().session.path, signal);
        return changed;
      }),
      record: os.releases.record.handler(({ input }) => releases().record(input.asked, input.form, input.what)),
      override: os.releases.override.handler(async ({ input, signal }) => {
        const entry = await releases().override(input.asked, input.by, input.reason);
        await ports.open(ports.opened().session.path, signal);
        return entry;
      }),
      withdraw: os.releases.withdraw.handler(async ({ input, signal }) => {
        const entry = await releases().withdraw(input.number, input.reason);
        await ports.open(ports.opened().session.path, signal);
        return entry;
      }),
      acknowledge: os.releases.acknowledge.handler(({ input }) => releases().acknowledge(input.reason)),
      policies: os.releases.policies.handler(() => releases().policies()),
      setPolicy: os.releases.setPolicy.handler(async ({ input, signal }) => {
        const policy = await releases().setPolicy(input);
        await ports.open(ports.opened().session.path, signal);
        return policy;
      }),
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
        const { reports, recorder } = ports.opened();
        const area = reports.area(input.area);
        const recorded = await recordReports(recorder, reports, reports.recipe(input.profile), [area], [input.format]);
        const { name, bytes } = await recorded.report(area, input.format);
        return new File([new Uint8Array(bytes)], name, {
          type: reportFormats[input.format].mediaType,
        });
      }),
      picture: os.reports.picture.handler(async ({ input }) => {
        const { reports, recorder } = ports.opened();
        const area = reports.area(input.area);
        const recorded = await recordReports(recorder, reports, reports.recipe(input.profile), [area], [input.format]);
        const { name, bytes } = await recorded.picture(area, input.block, input.format);
        return new File([new Uint8Array(bytes)], name, { type: pictureMediaTypes[input.format] });
      }),
    },
  });
}

function summaryOf(session: Session, dataset: string): DatasetSummary {
  const found = session.datasets.find((each) => each.dataset.id === dataset);
  if (found === undefined) throw new AppError('unknown-name', `There is no dataset "${dataset}" in this workspace.`);
  return found;
}
