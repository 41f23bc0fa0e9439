/** The reasons for which Strand refuses; each is told to an officer in a sentence. */
export type AppErrorCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-format'
  | 'file-unwritable'
  | 'workspace-format'
  | 'unknown-name'
  | 'column-missing'
  | 'join-refused'
  | 'data-impossible'
  | 'not-disclosable'
  | 'report-check-failed'
  | 'cancelled'
  | 'usage'
  | 'forbidden';

/** What the error was found in, for a message that points at the place. */
export interface AppErrorEvidence {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly detail?: string;
}

/** An expected failure: what happened, where, and what to do, in words an officer understands. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly evidence: AppErrorEvidence;

  constructor(code: AppErrorCode, message: string, evidence: AppErrorEvidence = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.evidence = evidence;
  }
}
