import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatDate } from '../../../shared/base/format-date.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { LedgerCheck, ReleaseEntry, ReleaseExplanation } from '../../../shared/model/release-entry.ts';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { alignColumns, counted, oneLine, section } from './text-layout.ts';

const headings = ['', 'When', 'By', 'Outcome', 'What', 'As', 'Printed', 'Hidden'];

/** The ledger as a table, newest first. */
export function describeReleases(entries: readonly ReleaseEntry[]): string[] {
  if (entries.length === 0) return ['Nothing has left this workspace yet.'];
  const rows = entries.map((entry) => [
    releaseName(entry.number),
    whenOf(entry.at),
    oneLine(entry.by, 20),
    outcomeWord(entry),
    oneLine(entry.what, 60),
    oneLine(entry.forms.join(', '), 30),
    formatNumber(entry.printed),
    formatNumber(entry.hidden),
  ]);
  return alignColumns([headings, ...rows], new Set([6, 7]));
}

/** Whether the ledger is as it was written, what is wrong with it, and whether releases go on. */
export function describeCheck({ entries, isIntact, problems, acknowledged }: LedgerCheck): string[] {
  const count = `${formatNumber(entries)} ${entries === 1 ? 'entry' : 'entries'}`;
  if (isIntact) {
    return [`${count}: the ledger is as it was written, and the files of what left are there.`, ...problems];
  }
  const after =
    acknowledged === null || acknowledged === undefined
      ? 'Nothing is released until someone has looked at it. Restore the ledger from a copy, or say what happened with --acknowledge --reason "…".'
      : `${acknowledged.by} took note of it on ${whenOf(acknowledged.at)}, so releases go on: ${oneLine(acknowledged.reason, 300)}`;
  return [`${count}: the ledger was changed after it was written.`, ...problems.map((each) => `  ${each}`), after];
}

/** One release: what left, of whom, under which policy, what was hidden and why, and whether its proof still holds. */
export function describeExplanation({ entry, tables, proofs, check }: ReleaseExplanation): string[] {
  const { policy, areas, against = [] } = entry;
  const facts = [
    ['What', oneLine(entry.what, 200)],
    ['Outcome', outcomeSentence(entry)],
    ['As', entry.forms.length === 0 ? 'nothing was written' : entry.forms.join(', ')],
    ['When', `${whenOf(entry.at)}, by ${entry.by}`],
    [
      'Areas',
      areas.length > 6
        ? `${areas[0]?.name ?? ''} and ${areas.length - 1} more`
        : formatList(areas.map(({ name }) => name)),
    ],
    ['Policy', policy.title],
    ['Counts', countsSentence(entry)],
    [
      'Checked against',
      against.length === 0 ? 'no earlier release of these people' : formatList(against.map(releaseName)),
    ],
    ...(entry.reason === null ? [] : [['Reason', oneLine(entry.reason, 500)]]),
  ];
  return [
    releaseName(entry.number),
    ...alignColumns(facts).map((line) => `  ${line}`),
    ...section('Tables', tables.flatMap(tableLines)),
    ...section('Proof', tables.length === 0 ? [] : [proofSentence(proofs)]),
    '',
    ...describeCheck(check),
  ];
}

function tableLines(table: ReleaseExplanation['tables'][number]): string[] {
  if (!table.isThere)
    return [`${table.hash.slice(0, 12)}: its file is gone or was changed, so what left cannot be told.`];
  return [
    `${table.title}, ${table.period}: ${counted(table.tables, 'table')}, ${formatNumber(table.printed)} counts printed and ${formatNumber(table.hidden)} hidden`,
    `  of the extract ${table.version.slice(0, 12)}, kept as ${table.hash.slice(0, 12)}`,
  ];
}

function proofSentence({ kept, hold }: ReleaseExplanation['proofs']): string {
  if (kept === 0) return 'No proof was kept with it.';
  const all = kept === 1 ? 'Its proof was' : `Its ${formatNumber(kept)} proofs were`;
  return hold === kept
    ? `${all} verified again just now: no hidden count can be worked out.`
    : `${all} verified again just now, and ${formatNumber(kept - hold)} did not hold: a file is gone or was changed, or the tables are not safe.`;
}

function countsSentence({ printed, hidden, policy }: ReleaseEntry): string {
  const all = `${formatNumber(printed)} printed, ${formatNumber(hidden)} hidden`;
  if (hidden === 0) return all;
  const zeros = policy.zerosShown ? '1' : '0';
  return `${all}: counts from ${zeros} to ${policy.threshold - 1}, and as few others as keep them from being worked out`;
}

function outcomeWord(entry: ReleaseEntry): string {
  return entry.outcome === 'withdrawn' ? `withdraws ${releaseName(entry.withdraws ?? 0)}` : entry.outcome;
}

function outcomeSentence(entry: ReleaseEntry): string {
  switch (entry.outcome) {
    case 'released':
      return 'released';
    case 'repaired':
      return 'released with more hidden, because of what left before';
    case 'refused':
      return 'refused; nothing left';
    case 'overridden':
      return entry.forms.length === 0
        ? 'allowed against the check of earlier releases'
        : 'released against the check of earlier releases';
    case 'withdrawn':
      return `takes back ${releaseName(entry.withdraws ?? 0)}; checks go on counting that`;
    default:
      return assertNever(entry.outcome);
  }
}

/** "22 November 2026, 14:02 UTC". */
function whenOf(at: string): string {
  return `${formatDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}
