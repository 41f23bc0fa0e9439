import { z } from 'zod';
import { procedure } from './procedure.ts';

/** What the window keeps is told apart by a short name: "settings", "segment-drafts". */
export const memoryNameSchema = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** What the window remembers on this computer from one start to the next: settings, unfinished work, where the user was. */
export const memoryContract = {
  /** Each text by its name, and the folder that they and the list of recent workspaces are kept in. */
  read: procedure.output(z.object({ folder: z.string(), texts: z.record(z.string(), z.string()) })),
  /** Keeps a text of at most 4 MB in the place of the one before; null forgets it. */
  write: procedure
    .input(z.object({ name: memoryNameSchema, text: z.string().max(4_000_000).nullable() }))
    .output(z.null()),
};
