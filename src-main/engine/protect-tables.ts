import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { usualPolicy } from '../../shared/model/policy.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { tableDocumentSchema } from '../../shared/model/table-document.ts';
import type { TableDocument } from '../../shared/model/table-document.ts';
import { checkDocument } from '../disclosure/check-document.ts';
import type { DocumentCheck } from '../disclosure/check-document.ts';
import { loadSolver } from '../disclosure/highs-solver.ts';
import { protectDocument } from '../disclosure/protect-document.ts';
import type { ProtectedDocument } from '../disclosure/protect-document.ts';

export type ProtectedTables = ProtectedDocument;
export type CheckedTables = DocumentCheck;

/** Protects the tables of a document as JSON text; refuses what it does not know, naming the place. */
export async function protectTables(text: string, policy: Policy = usualPolicy): Promise<ProtectedTables> {
  return protectDocument(readDocument(text), policy, await loadSolver());
}

/** Attacks the tables of a document as JSON text as they stand; refuses what it does not know, naming the place. */
export async function checkTables(text: string, policy: Policy = usualPolicy): Promise<CheckedTables> {
  return checkDocument(readDocument(text), policy, await loadSolver());
}

/** A document of tables from JSON text; throws `file-format` where something in it is not known, naming the place. */
export function readDocument(text: string): TableDocument {
  const read = tableDocumentSchema.safeParse(parse(text));
  if (!read.success) {
    throw new AppError(
      'file-format',
      `The tables cannot be protected, because something in them is not known here: ${z.prettifyError(read.error).split('\n').slice(0, 3).join(' ')}`,
    );
  }
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError('file-format', 'What was given is not JSON. Give one document with dims, rule and releases.', {
      detail: String(error),
    });
  }
}
