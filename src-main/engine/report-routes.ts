import { dirname, resolve } from 'node:path';
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { ReportProgress } from '../../shared/model/batch.ts';
import { pictureMediaTypes, reportFormats } from '../../shared/model/report-format.ts';
import { usedDatasets } from '../profile/sources.ts';
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
      const { workspace, datasets } = session;
      return workspace.profiles.map((recipe) => ({
        id: recipe.id,
        title: recipe.title,
        subtitle: recipe.subtitle,
        measures: recipe.measures,
        areas: [...reports.areas],
        area: recipe.area ?? null,
        datasets: usedDatasets({ recipe, workspace, datasets }, false).map(({ dataset: { id, title } }) => ({
          id,
          title,
        })),
      }));
    }),
    profile: os.profile.handler(({ input }) => {
      const { reports } = ports.opened();
      return reports.shown(reports.recipe(input.profile), reports.area(input.area));
    }),
    render: os.render.handler(async ({ input, signal }) => {
      const { reports, recorder } = ports.opened();
      const area = reports.area(input.area);
      const asked = { recipe: reports.recipe(input.profile), areas: [area], formats: [input.format], signal };
      const recorded = await recordReports(recorder, reports, asked);
      const { name, bytes } = await recorded.report(area, input.format);
      const { mediaType: type } = reportFormats[input.format];
      return { file: new File([new Uint8Array(bytes)], name, { type }), ...recorded.mark };
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
    picture: os.picture.handler(async ({ input, signal }) => {
      const { reports, recorder } = ports.opened();
      const area = reports.area(input.area);
      const asked = { recipe: reports.recipe(input.profile), areas: [area], formats: [input.format], signal };
      const recorded = await recordReports(recorder, reports, asked);
      const { name, bytes } = await recorded.picture(area, input.block, input.format);
      const type = pictureMediaTypes[input.format];
      return { file: new File([new Uint8Array(bytes)], name, { type }), ...recorded.mark };
    }),
  });
}
