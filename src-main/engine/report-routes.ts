import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { pictureMediaTypes, reportFormats } from '../../shared/model/report-format.ts';
import { recordReports } from './hand-over.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `reports`. */
export function reportRoutes(ports: RouterPorts) {
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
      return reports.profile(reports.recipe(input.profile), reports.area(input.area));
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
    picture: os.picture.handler(async ({ input }) => {
      const { reports, recorder } = ports.opened();
      const area = reports.area(input.area);
      const recorded = await recordReports(recorder, reports, reports.recipe(input.profile), [area], [input.format]);
      const { name, bytes } = await recorded.picture(area, input.block, input.format);
      return new File([new Uint8Array(bytes)], name, { type: pictureMediaTypes[input.format] });
    }),
  });
}
