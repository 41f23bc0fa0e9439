import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { crossMeasure } from './cross-measure.ts';
import type { Engine } from './engine.ts';
import { openMeasureDesk } from './measure-desk.ts';
import type { MeasureDesk } from './measure-desk.ts';
import { openPopulationDesk } from './population-desk.ts';
import type { PopulationDesk } from './population-desk.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `measures`; each change opens the workspace anew. */
export function measureRoutes(ports: RouterPorts): Engine['router']['measures'] {
  const os = implement(contract).measures;
  const desk = (): MeasureDesk => openMeasureDesk(ports.opened().session);
  const populations = (): PopulationDesk => openPopulationDesk(ports.opened().session);
  const reopen = (signal: AbortSignal | undefined) => ports.open(ports.opened().session.path, signal);
  const until = untilClosed(ports);
  return os.router({
    list: os.list.handler(() => desk().list()),
    datasets: os.datasets.handler(() => desk().datasets()),
    suggest: os.suggest.handler(({ input, signal }) => desk().suggest(input.dataset, until(signal))),
    look: os.look.handler(({ input, signal }) => desk().look(input, until(signal))),
    keep: os.keep.handler(async ({ input, signal }) => {
      await desk().keep(input, until(signal));
      await reopen(signal);
      return desk().list();
    }),
    remove: os.remove.handler(async ({ input, signal }) => {
      await desk().remove(input.id);
      await reopen(signal);
      return desk().list();
    }),
    cross: os.cross.handler(async ({ input, signal }) => {
      const { session } = ports.opened();
      await crossMeasure(session, input);
      await reopen(signal);
      return desk().list();
    }),
    populations: os.populations.handler(() => populations().list()),
    keepPopulation: os.keepPopulation.handler(async ({ input, signal }) => {
      await populations().keep(input.population, input.segments, until(signal));
      await reopen(signal);
      return populations().list();
    }),
    removePopulation: os.removePopulation.handler(async ({ input, signal }) => {
      await populations().remove(input.id);
      await reopen(signal);
      return populations().list();
    }),
  });
}
