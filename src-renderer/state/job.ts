/** How far work has come: a count of a known total, or of one that is not known. */
export interface JobProgress {
  readonly done: number;
  readonly total: number | null;
  /** What is counted: "reports", "rows". */
  readonly unit: string;
}

/** Work under way or just ended, as the job tray tells it. */
export interface Job {
  readonly id: string;
  /** What is being done, told apart from all else: "Writing the PDF of Housing equity, South Acton". */
  readonly title: string;
  readonly progress: JobProgress | null;
  readonly outcome:
    | { readonly kind: 'running' }
    | { readonly kind: 'done'; readonly text: string }
    | { readonly kind: 'failed'; readonly text: string }
    | {
        readonly kind: 'cancelled';
        /** What is left of it; nothing, where that is not said. */ readonly text?: string;
      };
}

/** What the job tray says in one line: running jobs first, then the failure that was not read, then the last result. */
export function describeJobs(jobs: readonly Job[]): string {
  const running = jobs.filter((job) => job.outcome.kind === 'running');
  const [first] = running;
  if (first !== undefined) return running.length === 1 ? first.title : `${String(running.length)} jobs running`;
  const failed = jobs.filter((job) => job.outcome.kind === 'failed').length;
  if (failed > 0) return failed === 1 ? '1 job did not finish' : `${String(failed)} jobs did not finish`;
  const last = jobs.at(-1);
  return last?.outcome.kind === 'done' ? last.outcome.text : 'No jobs running';
}
