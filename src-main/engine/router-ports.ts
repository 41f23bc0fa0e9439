import type { RecentWorkspace } from '../../shared/model/workspace.ts';
import type { ReleaseLedger } from '../workspace/release-ledger.ts';
import type { GuardedEvidence } from './guarded-evidence.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { ReportMaker } from './report-maker.ts';
import type { Session } from './session.ts';

/** An open workspace with what is made from it. */
export interface Workbench {
  readonly session: Session;
  readonly evidence: GuardedEvidence;
  readonly ledger: ReleaseLedger;
  readonly reports: ReportMaker;
  readonly recorder: ReleaseRecorder;
}

/** What the handlers of the contract reach the open workspace by. */
export interface RouterPorts {
  /** The open workbench; refuses where none is open. */
  opened(): Workbench;
  isOpen(): boolean;
  open(path: string, signal: AbortSignal | undefined): Promise<Workbench>;
  /** Opens what is open anew, after a change was saved; where only profiles changed, nothing is read or counted again. */
  reopen(signal: AbortSignal | undefined): Promise<Workbench>;
  readonly samplePath: string;
  /** Where this computer keeps what belongs to no workspace. */
  readonly stateDirectory: string;
  /** Strand's own version, where its host tells it. */
  readonly version: string;
  /** Ends when the engine is closed. */
  readonly closing: AbortSignal;
  recent(): Promise<RecentWorkspace[]>;
}

/** A signal that ends with the call, or with the engine. */
export function untilClosed({ closing }: RouterPorts): (signal: AbortSignal | undefined) => AbortSignal {
  return (signal) => AbortSignal.any(signal === undefined ? [closing] : [closing, signal]);
}
