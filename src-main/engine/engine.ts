import type { ContractRouterClient } from '@orpc/contract';
import type { Router } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';
import type { ReportFailure, ReportProgress, WrittenReport } from '../../shared/model/batch.ts';
import type { RowAccount } from '../../shared/model/dataset.ts';
import type { ImportPlan } from '../../shared/model/import-plan.ts';
import type { ReleaseMark } from '../../shared/model/release-entry.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';

export interface EngineOptions {
  /** Where the list of recent workspaces is kept. */
  readonly stateDirectory: string;
  /** The sample borough's workspace file, offered on the start page. */
  readonly samplePath: string;
  /** Strand's own version: a folder of reports that another version wrote is written anew. */
  readonly version?: string;
}

export interface ReportRequest {
  /** A profile's id; without it the workspace's first. */
  readonly profile?: string;
  /** 'whole', 'all' (the whole and each of its areas), or area codes. */
  readonly areas: 'whole' | 'all' | readonly string[];
  readonly formats: readonly ReportFormat[];
  readonly directory: string;
  /** True to write every report anew, even one that is there as it would be written. */
  readonly again?: boolean;
}

/** What an import without a workspace wrote. */
export interface ImportedFile {
  readonly parquet: string;
  /** The file of all rejected rows, or null where there are none. */
  readonly rejects: string | null;
  readonly account: RowAccount;
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
  ): Promise<{
    written: readonly WrittenReport[];
    failed: readonly ReportFailure[];
    omitted: readonly ReportFailure[];
    contents: string | null;
    recorded: ReleaseMark | null;
  }>;
  /** Writes the snapshot of a file to a folder, without a workspace; the same file and plan give the same bytes. */
  importFile(
    request: { readonly path: string; readonly plan: ImportPlan; readonly directory: string },
    signal: AbortSignal,
  ): Promise<ImportedFile>;
  close(): Promise<void>;
}
