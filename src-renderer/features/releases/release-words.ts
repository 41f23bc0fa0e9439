import { formatDate } from '../../../shared/base/format-date.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { LedgerCheck, ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { outcomeOf } from './shown-outcome.ts';

/** The numbers of the releases that words name, in their order, each once. */
export function namedReleases(words: string): readonly number[] {
  return [...new Set([...words.matchAll(/\bR-(\d{3,})\b/g)].map(([, digits]) => Number(digits)))];
}

/** A moment's day on this computer's calendar, as "2026-11-22". */
export function localDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** "14:32". */
export function localTime(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** When something left, for a narrow column: "Today 14:32", "18 Nov", "18 Nov 2025". */
export function shortWhen(at: string, now: Date): string {
  const moment = new Date(at);
  const day = localDay(moment);
  if (day === localDay(now)) return `Today ${localTime(moment)}`;
  const [date = '', month = '', year = ''] = formatDate(day).split(' ');
  const short = `${date} ${month.slice(0, month === 'September' ? 4 : 3)}`;
  return moment.getFullYear() === now.getFullYear() ? short : `${short} ${year}`;
}

/** "18 November 2026, 14:32". */
export function longWhen(at: string): string {
  const moment = new Date(at);
  return `${formatDate(localDay(moment))}, ${localTime(moment)}`;
}

/** "41 entries, 30 March to today · chain of hashes intact". */
export function ledgerFacts(entries: readonly ReleaseEntry[], check: LedgerCheck, now: Date): string {
  const chain = check.isIntact
    ? 'chain of hashes intact'
    : `chain of hashes broken: ${countedNoun(check.problems.length, 'problem')} found`;
  if (entries.length === 0) return check.isIntact ? 'nothing has left yet' : chain;
  const counted = startSentence(countedNoun(entries.length, 'entry', 'entries'));
  const days = [entries.at(-1), entries[0]].map((entry) => (entry === undefined ? '' : dayWords(entry.at, now)));
  const span = days[0] === days[1] ? days[0] : days.join(' to ');
  return `${counted}, ${span ?? ''} · ${chain}`;
}

function dayWords(at: string, now: Date): string {
  const day = localDay(new Date(at));
  if (day === localDay(now)) return 'today';
  return formatDate(day).replace(` ${String(now.getFullYear())}`, '');
}

/** The areas of a release, so many by name: "Acton Central, East Acton and 22 more". */
export function areasWords(areas: readonly { readonly name: string }[], named = 6): string {
  const names = areas.map(({ name }) => name);
  if (names.length === 0) return 'None by name';
  if (names.length <= named) return names.join(', ');
  return `${names.slice(0, named).join(', ')} and ${formatNumber(names.length - named)} more`;
}

/** What the outcome of an entry means for whoever reads the ledger. */
export function outcomeSentence(entry: ReleaseEntry, entries: readonly ReleaseEntry[]): string {
  const takenBack = entries.find(({ withdraws }) => withdraws === entry.number);
  switch (outcomeOf(entry, entries)) {
    case 'released':
      return 'Checked with everything that left before it: nothing printed lets a hidden count be worked out.';
    case 'repaired':
      return 'More is hidden than these tables would need alone, because of what left before them.';
    case 'refused':
      return 'Nothing has been written. What was asked for did not leave.';
    case 'overridden':
      return `${entry.by} decided to release it against the check. The reason is printed in the report.`;
    case 'withdrawn':
      return `Taken back by ${releaseName(takenBack?.number ?? 0)}. What was published cannot be unread, so checks go on counting it.`;
    case 'withdrawal':
      return `Takes back ${releaseName(entry.withdraws ?? 0)}. What was published cannot be unread, so checks go on counting it.`;
  }
}
