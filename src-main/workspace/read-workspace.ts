import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { placeOf, unknownKey } from '../../shared/base/unknown-key.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkPolicy } from './check-policy.ts';
import { checkReferences } from './check-references.ts';
import { migrateJoins } from './migrate-joins.ts';

/** Reads a workspace file; says which line of its content is amiss and why. */
export async function readWorkspace(path: string): Promise<Workspace> {
  return parseWorkspace(await readWorkspaceText(path), path);
}

/** The text of a workspace file. */
export async function readWorkspaceText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('file-missing', `There is no workspace at "${path}". Check the path, or make a new workspace.`, {
      file: path,
      detail: String(error),
    });
  });
}

/** Checks the text of a workspace file: its form, its references and its datasets. */
export function parseWorkspace(text: string, path: string): Workspace {
  const content = migrateJoins(parseJson(text, path));
  const result = workspaceSchema.safeParse(content);
  if (!result.success) {
    throw new AppError(
      'workspace-format',
      `"${path}" is not a workspace that Strand can open. ${explain(result.error, content)}`,
      { file: path, detail: z.prettifyError(result.error) },
    );
  }
  const unknown = unknownKey(content, result.data);
  if (unknown !== null) {
    throw new AppError(
      'workspace-format',
      `"${path}" says something that Strand does not know, at ${placeOf(unknown, content)}. Correct its spelling or take it out.`,
      { file: path },
    );
  }
  checkPolicy(result.data, path);
  checkReferences(result.data, path);
  checkDatasets(result.data, path);
  return result.data;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError(
      'workspace-format',
      `"${path}" is not JSON${nearLine(text, error)}. Choose a file that ends in .strand.json, or correct it there.`,
      {
        file: path,
        detail: String(error),
      },
    );
  }
}

/** " (near line 12)" where the parser tells the position. */
function nearLine(text: string, error: unknown): string {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? '' : ` (near line ${text.slice(0, Number(position)).split('\n').length})`;
}

function explain(error: z.ZodError, content: unknown): string {
  const first = error.issues[0];
  if (first === undefined) return '';
  const found = first.message
    .replace(/^Invalid [^:.]*[:.] */, '')
    .replace(/\s*\|\s*/g, ', ')
    .replace(/\.$/, '');
  return `At ${placeOf(first.path, content)}: ${found}.`;
}
