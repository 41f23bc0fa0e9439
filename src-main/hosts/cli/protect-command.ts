import { formatNumber } from '../../../shared/base/format-number.ts';
import { protectTables } from '../../engine/protect-tables.ts';
import type { ProtectedTables } from '../../engine/protect-tables.ts';
import type { CliContext } from './cli-context.ts';
import { openInput } from './open-input.ts';
import { readLines } from './read-lines.ts';

export interface ProtectOptions {
  readonly file?: string;
  readonly json?: boolean;
}

/** `strand protect`: hides what must be hidden of tables of counts, so that nobody can be worked out from all of them. */
export async function protectCommand(context: CliContext, options: ProtectOptions): Promise<number> {
  const lines: string[] = [];
  for await (const line of readLines(await openInput(context, options.file))) lines.push(line);
  const result = await protectTables(lines.join('\n'));
  context.streams.out(
    options.json === true
      ? `${JSON.stringify({ ...result.document, audit: result.audit })}\n`
      : `${describe(result)}\n`,
  );
  return result.audit.isClean ? 0 : 1;
}

function describe({ document, audit }: ProtectedTables): string {
  const primary = document.releases.flatMap(({ cells }) => cells).filter(({ s }) => s === 'primary').length;
  const hidden = `${formatNumber(audit.hidden.length)} of ${formatNumber(audit.cells)} counts are hidden, ${formatNumber(primary)} of them for their own sake.`;
  return audit.isClean
    ? `${hidden} The audit found no count that can be worked out. --json prints the protected tables.`
    : `${hidden} The audit found counts that can still be worked out: do not publish these tables.`;
}
