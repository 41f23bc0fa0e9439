import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { usualPolicy } from '../../shared/model/policy.ts';
import { tableDocumentSchema } from '../../shared/model/table-document.ts';
import type { TableDocument } from '../../shared/model/table-document.ts';
import { loadSolver } from '../disclosure/highs-solver.ts';
import { protectDocument } from '../disclosure/protect-document.ts';

/** Tables protected together, and what the audit of the result says. */
export interface ProtectedTables {
  readonly document: TableDocument;
  readonly audit: ReturnType<typeof protectDocument>['audit'];
}

/** Protects the tables of a document as JSON text; refuses what it does not know, naming the place. */
export async function protectTables(text: string): Promise<ProtectedTables> {
  const read = tableDocumentSchema.safeParse(parse(text));
  if (!read.success) {
    throw new AppError(
      'file-format',
      `The tables cannot be protected, because something in them is not known here: ${z.prettifyError(read.error).split('\n').slice(0, 3).join(' ')}`,
    );
  }
  return protectDocument(read.data, usualPolicy, await loadSolver());
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
