import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { checkReferences } from './check-references.ts';

/** Reads a workspace file; says which line of its content is amiss and why. */
export async function readWorkspace(path: string): Promise<Workspace> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('file-missing', `There is no workspace at "${path}". Check the path, or make a new workspace.`, {
      file: path,
      detail: String(error),
    });
  });
  const result = workspaceSchema.safeParse(parseJson(text, path));
  if (!result.success) {
    throw new AppError(
      'workspace-format',
      `"${path}" is not a workspace that Strand can open. ${explain(result.error)}`,
      { file: path, detail: z.prettifyError(result.error) },
    );
  }
  checkReferences(result.data, path);
  return result.data;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('workspace-format', `"${path}" is not JSON. Choose a file that ends in .strand.json.`, {
      file: path,
      detail: String(error),
    });
  }
}

function explain(error: z.ZodError): string {
  const first = error.issues[0];
  if (first === undefined) return '';
  return `At ${first.path.length === 0 ? 'the top' : first.path.join(' › ')}: ${first.message}.`;
}
