import { formatList } from '../../shared/base/format-list.ts';
import { countedNoun, numberInWords, startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Choice } from '../../shared/model/import-plan.ts';
import { isCalledTotal } from './is-total-of-records.ts';
import { headerOffers, headerPlace } from './header-lines.ts';
import type { TextFinding } from './text-finding.ts';
import { linesOf } from './text-sample.ts';
import type { TextSample } from './text-sample.ts';
import { countRows, lineSpan } from './text-table.ts';
import type { TextTable } from './text-table.ts';

/** Which of the tables in the text is read. */
export function tableChoice({ tables, chosen, sample }: TextFinding): Choice {
  const name = ({ extent }: TextTable): string =>
    extent.title === '' ? `The table from line ${sample.records[extent.skipRows]?.line ?? 1}` : extent.title;
  const rows = countRows(sample, chosen.extent);
  const others = tables.filter((table) => table !== chosen);
  const largest = others.reduce((most, { extent }) => Math.max(most, countRows(sample, extent)), 0);
  return {
    topic: 'table',
    value: name(chosen),
    because: `The file holds ${countedNoun(tables.length, 'table')}; this one has ${countedNoun(rows, 'row')}, ${others.length === 1 ? 'the other' : 'the largest of the others'} ${numberInWords(largest)}. One is read at a time.`,
    confidence: 'unsure',
    alternatives: others.map((table) => ({ label: name(table), read: table.read })),
  };
}

/** Which lines name the columns, and the lines near them that might. */
export function headerChoice({ read, chosen, sample }: TextFinding): Choice {
  const { extent, read: own } = chosen;
  const value = headerPlace(sample, read);
  const found = headerPlace(sample, own);
  const several =
    extent.headerRows > 1
      ? ` Its ${countedNoun(extent.headerRows, 'row')} are joined into one name for each column.`
      : '';
  const reason =
    extent.headerRows === 0
      ? `No line names the columns: ${extent.because}.`
      : `${startSentence(withinSentence(found))} ${found.startsWith('Lines') ? 'name' : 'names'} the columns, because ${extent.because}.${several}`;
  const offers = headerOffers(sample, read).filter(({ label }) => label !== found);
  return {
    topic: 'header',
    value,
    because: value === found ? reason : `By its content it would be another: ${withinSentence(reason)}`,
    confidence: extent.confidence,
    alternatives: value === found ? offers : [{ label: found, read: own }, ...offers],
  };
}

/** What is left out below the table. */
export function footerChoice(finding: TextFinding): Choice {
  const { path, read, sample, end, chosen } = finding;
  if (!sample.isWhole && end === null) {
    const because = `"${path}" unpacks to so much that its end was not looked at.`;
    return { topic: 'footer', value: 'Nothing is left out', because, confidence: 'unsure', alternatives: [] };
  }
  const rows = read.footerRows ?? 0;
  const found = chosen.read.footerRows ?? 0;
  const because = found === 0 ? 'The file ends with the table.' : reasonToLeaveOut(finding, found);
  const offers = [...new Set([found, 0])].filter((other) => other !== rows);
  return {
    topic: 'footer',
    value: footerLines(sample, rows),
    because: rows === found ? because : `By its content it would be another: ${withinSentence(because)}`,
    confidence: found === 0 ? 'certain' : 'likely',
    alternatives: offers.map((footerRows) => ({
      label: footerLines(sample, footerRows),
      read: { ...read, footerRows },
    })),
  };
}

function footerLines({ isWhole, lines }: TextSample, rows: number): string {
  if (rows === 0) return 'Nothing is left out';
  return isWhole ? `${lineSpan(lines - rows + 1, lines)} left out` : `The last ${countedNoun(rows, 'line')} left out`;
}

function reasonToLeaveOut({ sample, end, tables }: TextFinding, rows: number): string {
  const last = end?.sample ?? sample;
  const others = tables.filter(({ read }) => (read.skipRows ?? 0) >= last.lines - rows).length;
  return others > 0
    ? `Below the table ${others === 1 ? 'stands' : 'stand'} ${countedNoun(others, 'other table')}, with what is written around ${others === 1 ? 'it' : 'them'}.`
    : notesBelow(linesOf(last.records.filter(({ line }) => line > last.lines - rows)));
}

function notesBelow(lines: readonly string[]): string {
  const [first = ''] = lines;
  const shown = first.length > 80 ? `${first.slice(0, 80)}…` : first;
  if (lines.length === 1 && isCalledTotal(first.split(' · ')[0] ?? ''))
    return `Below the table stands one line that only says how many rows there are: “${shown}”. Nobody is counted by it.`;
  return lines.length === 1
    ? `Below the table stands one line with text, which is no row of it: “${shown}”.`
    : `Below the table stand ${countedNoun(lines.length, 'line')} with text, which are no rows of it: “${shown}” and so on.`;
}

/** The columns that are not loaded. */
export function columnsChoice({ read, chosen }: TextFinding): Choice {
  const { leaveOut: left = [], ...all } = read;
  const isFound = left.every((name) => chosen.read.leaveOut?.includes(name) === true);
  const shown = left.length > 4 ? [...left.slice(0, 3), `${numberInWords(left.length - 3)} more`] : left;
  return {
    topic: 'columns',
    value: `${startSentence(countedNoun(left.length, 'column'))} left out`,
    because: isFound
      ? `${startSentence(formatList(shown))} ${left.length === 1 ? 'has' : 'have'} neither a name nor a value.`
      : `Left out by choice: ${formatList(shown)}.`,
    confidence: 'certain',
    alternatives: [{ label: 'Keep them', read: all }],
  };
}

/** That rows begin with a number of their own, which the header says nothing of. */
export function rowNumberChoice({ read }: TextFinding): Choice {
  const { names = [], ...plain } = read;
  return {
    topic: 'columns',
    value: `A row number before "${names[1] ?? ''}"`,
    because: `The header has ${countedNoun(names.length - 1, 'name')} and every row has one field more, the first of which counts the rows.`,
    confidence: 'likely',
    alternatives: [
      { label: 'The names as they stand', read: { ...plain, names: names.slice(1).concat(`column ${names.length}`) } },
    ],
  };
}
