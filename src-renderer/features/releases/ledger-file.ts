import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { hasLeft, outcomeOf } from './shown-outcome.ts';

/** One line of the list as it may be handed on: a refusal's reason tells of people, so no reasons are in it. */
interface LedgerLine {
  readonly number: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly forms: string;
  readonly outcome: string;
  readonly printed: number | null;
  readonly hidden: number | null;
  readonly policy: string;
  readonly hash: string;
}

export const ledgerFormats = ['csv', 'json'] as const;
export type LedgerFormat = (typeof ledgerFormats)[number];

/** The list of releases as a file, newest first; it is called by the day of its newest entry. */
export function ledgerFile(entries: readonly ReleaseEntry[], format: LedgerFormat): File {
  const lines = entries.map((entry) => lineOf(entry, entries));
  const name = `releases-${entries[0]?.at.slice(0, 10) ?? 'none'}.${format}`;
  return format === 'json'
    ? new File([`${JSON.stringify(lines, null, 2)}\n`], name, { type: 'application/json' })
    : new File([csvText(lines)], name, { type: 'text/csv' });
}

function lineOf(entry: ReleaseEntry, entries: readonly ReleaseEntry[]): LedgerLine {
  const counts = hasLeft(entry);
  return {
    number: releaseName(entry.number),
    when: entry.at,
    who: entry.by,
    what: entry.what,
    forms: entry.forms.join(', '),
    outcome: outcomeOf(entry, entries),
    printed: counts ? entry.printed : null,
    hidden: counts ? entry.hidden : null,
    policy: entry.policy.title,
    hash: entry.hash,
  };
}

const heads: readonly (keyof LedgerLine)[] = [
  'number',
  'when',
  'who',
  'what',
  'forms',
  'outcome',
  'printed',
  'hidden',
  'policy',
  'hash',
];

/** Lines as RFC 4180 has them; a text that a spreadsheet would run as a formula is kept a text. */
function csvText(lines: readonly LedgerLine[]): string {
  const rows = [heads, ...lines.map((line) => heads.map((head) => String(line[head] ?? '')))];
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
