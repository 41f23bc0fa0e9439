import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import { confidenceWords, linePlace, topicWords } from '../../../shared/presentation/import-words.ts';
import { describeAccount } from './describe-account.ts';
import { alignColumns, counted, oneLine, section } from './text-layout.ts';

const mostShown = 20;
const mostLabels = 5;

/** What Strand understood of a file, as lines for a person. */
export function describePreview(preview: ImportPreview): string {
  const { columns, plan, account, whole, rows } = preview;
  const part = whole ? [] : [`Only the beginning was read: about ${counted(rows, 'row')} in all`];
  const lines = [
    preview.file,
    `${whole ? '' : 'About '}${counted(rows, 'row')}, ${counted(columns.length, 'column')}, ${counted(preview.bytes, 'byte')}`,
    ...section('Files in the archive', shortened(preview.members.map((member) => memberLine(preview, member)))),
    ...section('Sheets', sheetLines(preview)),
    ...section('Tables found', preview.tables.length < 2 ? [] : tableLines(preview)),
    ...section('How it is read', plan.choices.filter(({ topic }) => topic !== 'role').flatMap(choiceLines)),
    ...section('Above the table', shortened(filled(preview.above))),
    ...section('Below the table', shortened(filled(preview.below))),
    ...section('Rows', [describeAccount(account), ...part]),
    ...section('Columns', columnLines(preview)),
    ...problemSection(preview),
  ];
  return `${lines.join('\n')}\n`;
}

/** The problems of a file with their places and what could be done, or that there are none. */
export function problemSection({ problems, plan }: Pick<ImportPreview, 'problems' | 'plan'>): string[] {
  if (problems.length === 0) return ['', 'No problems found.'];
  const shown = problems.slice(0, mostShown).flatMap((problem) => problemLines(problem, plan.read.format));
  const more = problems.length - mostShown;
  return section('Problems', more > 0 ? [...shown, `and ${formatNumber(more)} more; --json lists them all`] : shown);
}

function memberLine({ plan }: ImportPreview, member: string): string {
  const isRead = plan.read.packed?.kind === 'zip' && plan.read.packed.member === member;
  return `${isRead ? '*' : ' '} ${member}`;
}

function sheetLines({ sheets, plan }: ImportPreview): string[] {
  return alignColumns(
    sheets.map(({ name, kind, hidden, rows, columns }) => [
      `${name === plan.read.sheet ? '*' : ' '} ${oneLine(name)}`,
      hidden ? `${kind}, hidden` : kind,
      kind === 'empty' ? '' : `${counted(rows, 'row')}, ${counted(columns, 'column')}`,
    ]),
  );
}

function tableLines({ tables, plan }: ImportPreview): string[] {
  return alignColumns(
    tables.map(({ title, place, rows, columns, read }) => [
      `${JSON.stringify(read) === JSON.stringify(plan.read) ? '*' : ' '} ${oneLine(title)}`,
      place,
      `${counted(rows, 'row')}, ${counted(columns, 'column')}`,
    ]),
  );
}

/** A choice with its evidence, and what else it could be. */
export function choiceLines({ topic, column, value, because, confidence, alternatives }: Choice): string[] {
  const name = column === undefined ? topicWords[topic] : `${topicWords[topic]} in "${oneLine(column)}"`;
  const others = inShort(alternatives.map(({ label }) => oneLine(label)));
  return [
    `${name}: ${oneLine(value)} (${confidenceWords[confidence].toLowerCase()})`,
    `    ${oneLine(because, 300)}`,
    ...(others === '' ? [] : [`    It could also be: ${others}`]),
  ];
}

function columnLines({ columns }: ImportPreview): string[] {
  const heads = ['Column', 'Type', 'Filled', 'Different values', 'Role', 'Because'];
  const rows = columns.map(({ name, type, role, because, filled: count, distinct }) => [
    oneLine(name),
    type,
    formatNumber(count),
    formatNumber(distinct),
    describeRole(role),
    oneLine(because, 160),
  ]);
  return alignColumns([heads, ...rows], new Set([2, 3]));
}

function problemLines(problem: Problem, format: ImportPreview['plan']['read']['format']): string[] {
  const { severity, title, detail, line, column, rows, fixes } = problem;
  const places = [
    ...(line === undefined ? [] : [linePlace(format, line)]),
    ...(column === undefined ? [] : [`column "${oneLine(column)}"`]),
    ...(rows > 1 ? [counted(rows, 'row')] : []),
  ];
  const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
  return [
    `${severityWords[severity]}: ${oneLine(title, 300)}${where}`,
    ...(detail === '' ? [] : [`    ${oneLine(detail, 500)}`]),
    ...(fixes.length === 0 ? [] : [`    What could be done: ${inShort(fixes.map(({ label }) => oneLine(label)))}`]),
  ];
}

/** The first few of a list, and how many more there are. */
function inShort(labels: readonly string[]): string {
  const more = labels.length - mostLabels;
  return (more > 0 ? [...labels.slice(0, mostLabels), `and ${formatNumber(more)} more`] : labels).join('; ');
}

const severityWords = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '').map((line) => oneLine(line));
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length - mostShown;
  return more > 0 ? [...lines.slice(0, mostShown), `and ${formatNumber(more)} more`] : [...lines];
}
