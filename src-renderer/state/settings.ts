import { z } from 'zod';
import { pictureFormatSchema, reportFormatSchema } from '../../shared/model/report-format.ts';

/** Sizes of text that can be chosen, in % of the computer's own. */
export const textSizes = [100, 110, 125, 150] as const;

const settingsSchema = z.object({
  scheme: z.enum(['system', 'light', 'dark']).catch('system'),
  contrast: z.enum(['normal', 'high']).catch('normal'),
  textSize: z.literal(textSizes).catch(100),
  /** 'system' follows the computer; 'none' moves nothing whatever it says. */
  motion: z.enum(['system', 'none']).catch('system'),
  /** Whether keys such as ? and P work without Ctrl. */
  singleKeys: z.boolean().catch(true),
  /** What a report and a picture are exported as unless something else is chosen. */
  reportFormat: reportFormatSchema.catch('pdf'),
  pictureFormat: pictureFormatSchema.catch('svg'),
});

/** How the window looks and behaves on this computer. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Reads kept settings; whatever can't be understood is as at first. */
export function parseSettings(text: string | undefined): Settings {
  return settingsSchema.parse(readJson(text));
}

function readJson(text: string | undefined): object {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}
