import { dirname, resolve } from 'node:path';
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { ReportProgress } from '../../shared/model/batch.ts';
import { pictureMediaTypes, reportFormats } from '../../shared/model/report-format.ts';
import { batchEvents } from './batch-events.ts';
import type { Engine } from './engine.ts';
import { draftReport, packReports, recordReports } from './hand-over.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';
import { writeReports } from './write-reports.ts';

/** The handlers of the contract's `reports`. */
export function reportRoutes(ports: RouterPorts): Engine['router']['reports'] {
  const os = implement(contract).reports;
  return os.router({
    list: os.list.handler(() => {
      const { session, reports } = ports.opened();
      return session.workspace.profiles.map(({ id, title, subtitle, measures }) => ({
        id,
        title,
        subtitle,
        measures,
        areas: [...reports.areas],
      }));
    }),
    profile: os.profile.handler(({ input }) => {
      const { reports } = ports.opened();
      return reports.shown(reports.recipe(input.profile), reports.area(input.area));
    }),
    render: os.render.handler(async ({ input }) => {
      const { reports, recorder } = ports.opened();
      const area = reports.area(input.area);
      const recorded = await recordReports(recorder, reports, reports.recipe(input.profile), [area], [input.format]);
      const { name, bytes } = await recorded.report(area, input.format);
      return new File([new Uint8Array(bytes)], name, {
        type: reportFormats[input.format].mediaType,
      });
    }),
    batch: os.batch.handler(({ input, signal }) => {
      const workbench = ports.opened();
      const directory = resolve(dirname(workbench.session.path), input.folder);
      const again = input.again === undefined ? {} : { again: input.again };
      const request = { profile: input.profile, areas: input.areas, formats: input.formats, directory, ...again };
      return batchEvents(async (tell, ending) => {
        const onProgress = (progress: ReportProgress): void => tell({ kind: 'progress', ...progress });
        return {
          kind: 'done',
          folder: directory,
          ...(await writeReports({ ...workbench, version: ports.version }, request, onProgress, ending)),
        };
      }, untilClosed(ports)(signal));
    }),
    pack: os.pack.handler(async ({ input }) => {
      const { reports, session } = ports.opened();
      const folder = resolve(dirname(session.path), input.folder);
      const { name, bytes } = await packReports(folder, reports.recipe(input.profile));
      return new File([new Uint8Array(bytes)], name, { type: 'application/zip' });
    }),
    preview: os.preview.handler(async ({ input }) => {
      const { reports } = ports.opened();
      const area = reports.area(input.area);
      const { name, bytes } = await draftReport(reports, reports.recipe(input.profile), area);
      return new File([new Uint8Array(bytes)], name, { type: reportFormats.pdf.mediaType });
    }),
    picture: os.picture.handler(async ({ input }) => {
      const { reports, recorder } = ports.opened();
      const area = reports.area(input.area);
      const recorded = await recordReports(recorder, reports, reports.recipe(input.profile), [area], [input.format]);
      const { name, bytes } = await recorded.picture(area, input.block, input.format);
      return new File([new Uint8Array(bytes)], name, { type: pictureMediaTypes[input.format] });
    }),
  });
}
