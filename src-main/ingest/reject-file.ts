import { stringify } from 'csv-stringify/sync';
import { namedRejects } from '../../shared/model/dataset.ts';
import type { RejectedRow } from '../../shared/model/dataset.ts';
import { guardText } from '../files/guarded-text.ts';
import { openTextFile } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** The rows that were not loaded: all of them in a file that can be mended in any spreadsheet program, the first few by name. */
export interface RejectFile extends AsyncDisposable {
  readonly name: (columns: readonly string[]) => void;
  readonly add: (reject: RejectedRow, cells: readonly string[]) => void;
  readonly count: () => number;
  readonly first: () => RejectedRow[];
  readonly drain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The most characters of a row that are named with it; the file has them all. */
const namedCharacters = 10_000;

/** The columns of the file that come before the table's own. */
const ownColumns = ['Line', 'Reason', 'As it came'];

/** Begins a file of rejected rows; without a path they are only counted and the first named. No reject, no file. */
export function openRejectFile(path: string | undefined): RejectFile {
  const first: RejectedRow[] = [];
  let columns: readonly string[] = [];
  let count = 0;
  let waiting: string[][] = [];
  let file: TextFile | null = null;
  const write = async (): Promise<void> => {
    if (path === undefined || waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    const isNew = file === null;
    file ??= openTextFile(path);
    const opening = isNew ? [[...ownColumns, ...columns.map(guardText)]] : [];
    await file.write((isNew ? '\uFEFF' : '') + stringify([...opening, ...rows], { record_delimiter: '\r\n' }));
  };
  return {
    name: (names) => {
      columns = names;
    },
    add: (reject, cells) => {
      count += 1;
      if (first.length < namedRejects) first.push({ ...reject, text: reject.text.slice(0, namedCharacters) });
      if (path !== undefined)
        waiting.push([String(reject.line), reject.reason, ...[reject.text, ...cells].map(guardText)]);
    },
    count: () => count,
    first: () => first,
    drain: write,
    close: async () => {
      await write();
      await file?.close();
    },
    [Symbol.asyncDispose]: async () => {
      await file?.[Symbol.asyncDispose]();
    },
  };
}
