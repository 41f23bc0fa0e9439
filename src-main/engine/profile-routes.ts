import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { profileTemplates } from '../profile/profile-templates.ts';
import type { Engine } from './engine.ts';
import { openProfileDesk } from './profile-desk.ts';
import type { ProfileDesk } from './profile-desk.ts';
import { provenance } from './provenance.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';

/** The handlers of the contract's `profiles`; each change opens the workspace anew, as far as it must be. */
export function profileRoutes(ports: RouterPorts): Engine['router']['profiles'] {
  const os = implement(contract).profiles;
  const desk = (): ProfileDesk => openProfileDesk(ports.opened());
  return os.router({
    templates: os.templates.handler(() =>
      profileTemplates.map(({ template, title, says }) => ({ template, title, says })),
    ),
    groups: os.groups.handler(() => desk().groups()),
    recipe: os.recipe.handler(({ input }) => desk().recipe(input.profile)),
    create: os.create.handler(async ({ input, signal }) => {
      const recipe = await desk().create(input);
      await ports.reopen(signal);
      return recipe;
    }),
    save: os.save.handler(async ({ input, signal }) => {
      const recipe = await desk().save(input);
      await ports.reopen(signal);
      return recipe;
    }),
    remove: os.remove.handler(async ({ input, signal }) => {
      await desk().remove(input.profile);
      await ports.reopen(signal);
      return null;
    }),
    frozen: os.frozen.handler(({ input }) => desk().frozen(input.profile)),
    editions: os.editions.handler(({ input }) => desk().editions(input.profile, input.area)),
    redline: os.redline.handler(({ input }) => desk().redline(input.profile, input.area, input.since)),
    unfreeze: os.unfreeze.handler(({ input }) => desk().unfreeze(input.profile, input.area, input.note)),
    provenance: os.provenance.handler(({ input, signal }) =>
      provenance(ports.opened(), input, untilClosed(ports)(signal)),
    ),
    keep: os.keep.handler(({ input }) => desk().keep(input.profile, input.area, input.frozen, input.note)),
  });
}
