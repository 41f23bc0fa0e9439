import path from 'node:path';
import type { ReportFailure, WrittenReport } from '../../../shared/model/batch.ts';
import type { SourceState } from '../../../shared/model/source-state.ts';
import type { ReportRequest } from '../../engine/engine.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { parseAreas, parseFormats } from './parse-choices.ts';
import { createProgressLine } from './progress-line.ts';

export interface ProfileOptions {
  readonly profile?: string;
  readonly area: string;
  readonly format: string;
  readonly out: string;
  readonly again?: boolean;
  readonly json?: boolean;
}

interface ProfileResult {
  readonly written: readonly WrittenReport[];
  readonly failed: readonly ReportFailure[];
  readonly omitted: readonly ReportFailure[];
  readonly contents: string | null;
}

/** `strand profile`: writes reports; 0 when all were written, 1 when some could not be. */
export async function profileCommand(context: CliContext, workspace: string, options: ProfileOptions): Promise<number> {
  const request: ReportRequest = {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    areas: parseAreas(options.area),
    formats: parseFormats(options.format),
    directory: path.resolve(options.out),
    ...(options.again === true ? { again: true } : {}),
  };
  const progress = createProgressLine(context.streams);
  const result = await withCliEngine(context, async (engine) => {
    try {
      await engine.client.workspace.open({ path: path.resolve(workspace) }, { signal: context.signal });
      const states = await engine.client.imports.sources(undefined, { signal: context.signal });
      tellSources(context, workspace, states);
      return await engine.writeReports(
        request,
        ({ done, total, now }) => {
          progress.show(done, total, now);
        },
        context.signal,
      );
    } finally {
      progress.clear();
    }
  });
  context.signal.throwIfAborted();
  if (options.json === true) context.streams.out(`${JSON.stringify(result, null, 2)}\n`);
  else tellResult(context, result);
  return result.failed.length === 0 ? 0 : 1;
}

/** A report may be of figures that are older than what lies in the partner's folder: that is never silent. */
function tellSources({ streams }: CliContext, workspace: string, states: readonly SourceState[]): void {
  const notes = states.filter(({ state }) => state !== 'as-read').map(({ dataset, says }) => `${dataset}: ${says}\n`);
  if (notes.length > 0) streams.say(`${notes.join('')}See what changed with: strand refresh ${workspace}\n`);
}

function tellResult({ streams }: CliContext, { written, failed, omitted, contents }: ProfileResult): void {
  for (const report of written) streams.out(`${report.path}\n`);
  if (contents !== null) streams.out(`${contents}\n`);
  const unchanged = written.filter(({ isUnchanged }) => isUnchanged === true).length;
  if (unchanged > 0) {
    streams.say(
      `${unchanged} of ${written.length} files were there already, made of the same figures. Write them anew with --again.\n`,
    );
  }
  for (const line of linesOf('Not written', failed)) streams.say(line);
  for (const line of linesOf('Note', omitted)) streams.say(line);
  if (failed.length > 0)
    streams.say(`${failed.length} of ${failed.length + written.length} reports were not written.\n`);
}

/** A line a reason: "Not written: Perivale, pdf and 2 more. …". */
function linesOf(what: string, reports: readonly ReportFailure[]): readonly string[] {
  return [...Map.groupBy(reports, ({ message }) => message)].map(([message, [first, ...others]]) => {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `${what}: ${first?.areaName ?? ''}, ${first?.format ?? ''}${more}. ${message}\n`;
  });
}
