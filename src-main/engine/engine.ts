import type { ContractRouterClient } from '@orpc/contract';
import type { Router } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';
import type { ExtractDescription } from '../../shared/model/extract-description.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';

export interface EngineOptions {
  /** Where the list of recent workspaces is kept. */
  readonly stateDirectory: string;
  /** The sample borough's workspace file, offered on the start page. */
  readonly samplePath: string;
}

export interface ReportRequest {
  /** A profile's id; without it the workspace's first. */
  readonly profile?: string;
  /** 'whole', 'all' (the whole and each of its areas), or area codes. */
  readonly areas: 'whole' | 'all' | readonly string[];
  readonly formats: readonly ReportFormat[];
  readonly directory: string;
}

export interface ReportProgress {
  readonly done: number;
  readonly total: number;
  /** What is being written now: "South Acton, PDF". */
  readonly now: string;
}

export interface WrittenReport {
  readonly area: string;
  readonly areaName: string;
  readonly format: ReportFormat;
  readonly path: string;
  readonly bytes: number;
}

export interface ReportFailure {
  readonly area: string;
  readonly areaName: string;
  readonly format: ReportFormat;
  readonly message: string;
}

/** All that Strand does, for any host: hosts only carry its procedures and show what it says. */
export interface Engine {
  /** Implements every procedure of the contract; a host hands it to its transport. */
  readonly router: Router<typeof contract, object>;
  /** The same procedures, called in process. */
  readonly client: ContractRouterClient<typeof contract>;
  /** Writes reports of the open workspace; a report that fails is named and the rest are written. */
  writeReports(
    request: ReportRequest,
    onProgress: (progress: ReportProgress) => void,
    signal: AbortSignal,
  ): Promise<{ written: readonly WrittenReport[]; failed: readonly ReportFailure[] }>;
  /** Describes a file without loading it. */
  inspect(file: string, signal: AbortSignal): Promise<ExtractDescription>;
  close(): Promise<void>;
}
