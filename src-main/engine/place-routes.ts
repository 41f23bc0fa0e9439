import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { openAreaDesk } from './area-desk.ts';
import type { AreaDesk } from './area-desk.ts';
import { openConversionDesk } from './conversion-desk.ts';
import type { ConversionDesk } from './conversion-desk.ts';
import type { Engine } from './engine.ts';
import { linkTables } from './link-tables.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';
import { gazetteerOf } from './session-gazetteer.ts';
import { summariseSession } from './session.ts';

/** The handlers of the contract's `places`. */
export function placeRoutes(ports: RouterPorts): Engine['router']['places'] {
  const os = implement(contract).places;
  const until = untilClosed(ports);
  const conversions = (): ConversionDesk => openConversionDesk(ports.opened().session);
  const areas = (): AreaDesk => openAreaDesk(ports.opened().session);
  return os.router({
    gazetteer: os.gazetteer.handler(() => gazetteerOf(ports.opened().session)),
    outlines: os.outlines.handler(({ input }) => areas().outlines(input.dataset)),
    useAreas: os.useAreas.handler(async ({ input, signal }) => {
      await conversions().useAreas(input.dataset, input.whole, input.note);
      return summariseSession((await ports.open(ports.opened().session.path, signal)).session);
    }),
    draft: os.draft.handler(({ input, signal }) => areas().draft(input.geography, input.steps, until(signal))),
    customAreas: os.customAreas.handler(() => areas().list()),
    keepArea: os.keepArea.handler(async ({ input, signal }) => {
      const kept = await areas().keep(input, until(signal));
      await ports.open(ports.opened().session.path, signal);
      return kept;
    }),
    removeArea: os.removeArea.handler(async ({ input, signal }) => {
      await areas().remove(input.id);
      await ports.open(ports.opened().session.path, signal);
      return areas().list();
    }),
    find: os.find.handler(({ input, signal }) => areas().find(input.text, until(signal))),
    nearest: os.nearest.handler(({ input }) => areas().nearest(input.dataset, input.from, input.count)),
    conversions: os.conversions.handler(({ input }) => conversions().plans(input.dataset, input.to)),
    convert: os.convert.handler(({ input, signal }) => conversions().report(input.plan, until(signal))),
    series: os.series.handler(({ input }) => linkTables(ports.opened().session, input.datasets)),
    commitConversion: os.commitConversion.handler(async ({ input, signal }) => {
      const report = await conversions().commit(input.plan, until(signal));
      await ports.open(ports.opened().session.path, signal);
      return report;
    }),
  });
}
