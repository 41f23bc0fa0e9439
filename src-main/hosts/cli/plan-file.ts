import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import { unknownKey } from '../../../shared/base/unknown-key.ts';
import type { ImportPlan } from '../../../shared/model/import-plan.ts';
import { importPlanSchema } from '../../../shared/model/import-plan.ts';

/** Reads a plan that `strand inspect` saved or the window kept, or one within what `strand inspect --json` printed. */
export async function readPlanFile(file: string): Promise<ImportPlan> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new AppError(
      'file-missing',
      `There is no plan at "${file}". Make one with: strand inspect FILE --save-plan ${file}`,
      {
        file,
        detail: String(error),
      },
    );
  });
  const content = parseJson(text.replace(/^\uFEFF/, ''));
  const within = z.object({ plan: z.unknown() }).safeParse(content);
  const said = within.success ? within.data.plan : content;
  const plan = importPlanSchema.safeParse(said);
  if (!plan.success) throw notAPlan(file, plan.error.issues[0]?.path ?? [], z.prettifyError(plan.error));
  const unknown = unknownKey(said, plan.data);
  if (unknown !== null) throw notAPlan(file, unknown, 'an unknown name');
  return plan.data;
}

function notAPlan(file: string, place: readonly PropertyKey[], detail: string): AppError {
  const where = place.length === 0 ? '' : ` What it says at "${place.join(' › ')}" is not understood.`;
  return new AppError(
    'file-format',
    `"${file}" is not a plan that Strand can read by.${where} Make one with: strand inspect FILE --save-plan PLAN`,
    { file, detail },
  );
}

/** Writes a plan for `strand import` to read by, in place of one that was there. */
export async function writePlanFile(file: string, plan: ImportPlan): Promise<void> {
  await writeFile(file, `${JSON.stringify(plan, null, 2)}\n`).catch((error: unknown) => {
    throw new AppError(
      'file-unwritable',
      `"${file}" could not be written. Choose a folder that exists and that you may write to.`,
      {
        file,
        detail: String(error),
      },
    );
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
