import path from 'node:path';
import type { ExtractDescription } from '../../../shared/model/extract-description.ts';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';

const shownProblems = 10;

/** `strand inspect`: says what is in a file, without loading it. */
export async function inspectCommand(
  context: CliContext,
  file: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const description = await withCliEngine(context, (engine) => engine.inspect(path.resolve(file), context.signal));
  context.signal.throwIfAborted();
  context.streams.out(
    options.json === true ? `${JSON.stringify(description, null, 2)}\n` : describeExtract(description),
  );
  return 0;
}

/** An extract's description as lines for a person. */
export function describeExtract(description: ExtractDescription): string {
  const { columns } = description;
  const heads = ['Column', 'Type', 'Filled', 'Different values', 'Role', 'Because'];
  const rows = columns.map(({ name, type, role, because, filled, distinct }) => [
    name,
    type,
    formatCount(filled),
    formatCount(distinct),
    describeRole(role),
    because,
  ]);
  const lines = [
    description.file,
    `${counted(description.rows, 'row')}, ${counted(columns.length, 'column')}, ${counted(description.bytes, 'byte')}`,
    ...section('How it was read', description.evidence),
    ...section('Above the table', filled(description.preamble)),
    ...section('Below the table', filled(description.footer)),
    ...section('Problems', problemLines(description.problems)),
    '',
    ...formatTable([heads, ...rows], new Set([2, 3])),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first problems; a file read with the wrong delimiter has one a line. */
function problemLines(problems: ExtractDescription['problems']): string[] {
  const lines = problems
    .slice(0, shownProblems)
    .map(({ line, text }) => (line === undefined ? text : `Line ${formatCount(line)}: ${text}`));
  const more = problems.length - lines.length;
  return more === 0 ? lines : [...lines, `and ${formatCount(more)} more lines; --json lists them all.`];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function formatTable(rows: readonly (readonly string[])[], numeric: ReadonlySet<number>): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}
