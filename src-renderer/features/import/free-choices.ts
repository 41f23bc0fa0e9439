import type { Choice, ReadingChange } from '../../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import { headerAt, readAnew } from './rereading.ts';

const delimiters = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Upright bar'],
  [':', 'Colon'],
  [' ', 'Space'],
] as const;

const encodings = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows-1252'],
  ['iso-8859-1', 'Latin-1'],
  ['macroman', 'Mac Roman'],
  ['utf-16le', 'UTF-16, little end first'],
  ['utf-16be', 'UTF-16, big end first'],
] as const;

/** Every other answer to a choice: those that Strand found likely, then those that can always be given. */
export function otherAnswers(choice: Choice, read: ReadPlan): readonly ReadingChange[] {
  const named = new Set([choice.value, ...choice.alternatives.map(({ label }) => label)].map(plain));
  const free = freeAnswers(choice, read).filter(({ label }) => !named.has(plain(label)));
  return [...choice.alternatives, ...free];
}

/** Another separator of the officer's own. */
export function ownSeparator(read: ReadPlan, sign: string): ReadingChange {
  return { label: `Separator ${sign}`, read: readAnew(read, { delimiter: sign }) };
}

function freeAnswers(choice: Choice, read: ReadPlan): readonly ReadingChange[] {
  switch (choice.topic) {
    case 'delimiter':
      return delimiters
        .filter(([delimiter]) => delimiter !== read.delimiter)
        .map(([delimiter, label]) => ({ label, read: readAnew(read, { delimiter }) }));
    case 'encoding':
      return encodings
        .filter(([encoding]) => encoding !== read.encoding)
        .map(([encoding, label]) => ({ label, read: readAnew(read, { encoding }) }));
    case 'header':
      return headerAnswers(read).filter(
        (answer) =>
          answer.read?.headerRows !== 0 || choice.alternatives.every(({ read: other }) => other?.headerRows !== 0),
      );
    default:
      return [];
  }
}

function headerAnswers(read: ReadPlan): readonly ReadingChange[] {
  const rows = read.headerRows ?? 1;
  const skipRows = read.skipRows ?? 0;
  return [
    { label: 'One line lower', read: headerAt(read, skipRows + 2) },
    ...(skipRows > 0 ? [{ label: 'One line higher', read: headerAt(read, skipRows) }] : []),
    ...(rows > 1 ? [{ label: 'One row', read: readAnew(read, { headerRows: 1 }) }] : []),
    { label: `${String(rows + 1)} rows together`, read: readAnew(read, { headerRows: rows + 1 }) },
    ...(rows === 0 ? [] : [{ label: 'No header: columns are numbered', read: readAnew(read, { headerRows: 0 }) }]),
  ];
}

function plain(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '');
}
