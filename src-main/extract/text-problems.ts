import { stat } from 'node:fs/promises';
import { formatNumber } from '../../shared/base/format-number.ts';
import { countedNoun, numberInWords } from '../../shared/base/format-words.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { lostCharacter } from '../files/decode-text.ts';
import type { SourceRecord } from '../files/source-record.ts';
import { encodingName } from './encoding-name.ts';
import { countLines } from './read-end.ts';
import type { TextFinding } from './text-finding.ts';
import { isBlankRecord, lastLine } from './text-sample.ts';
import type { TextSample } from './text-sample.ts';

/** As many rows as a sheet can have: what came after was lost when the file was saved from one. */
const fullSheets = [65_536, 1_048_576];

/** What is wrong with a delimited text as a whole: cut off, or damaged. */
export async function findTextProblems(finding: TextFinding): Promise<Problem[]> {
  return [...(await cutAtSheetsEnd(finding)), ...cutWithinRecord(finding), ...lostCharacters(finding)];
}

async function cutAtSheetsEnd({ path, read, sample, chosen }: TextFinding): Promise<Problem[]> {
  const { skipRows, headerRows } = chosen.extent;
  const lines = await filledLines(path, read, sample);
  if (lines === null) return [];
  const above = (sample.records[skipRows + headerRows]?.line ?? 1) - 1;
  const full = fullSheets.find((most) => lines === most || lines - above === most);
  if (full === undefined) return [];
  const isHeaderCounted = lines === full;
  return [
    {
      kind: 'cut-off',
      severity: 'warning',
      title: `The file ends at row ${formatNumber(full)}${isHeaderCounted ? '' : ' below its header'}, the last that a sheet of a workbook can hold.`,
      detail:
        'It was probably cut off there when it was saved from a spreadsheet: rows that came after are not in the file. Ask the partner for it straight from their system, or in parts.',
      line: lines,
      rows: 1,
      fixes: [],
    },
  ];
}

/** The lines of the file, down to the last that is filled; null where it cannot be of just that size, by an estimate. */
async function filledLines(path: string, read: ReadPlan, sample: TextSample): Promise<number | null> {
  const last = sample.records.findLast((record) => !isBlankRecord(record));
  if (sample.isWhole) return lastLine(last);
  const { size } = await stat(path);
  const bytes = sample.records.reduce((sum, { raw }) => sum + raw.length + 1, 0);
  const hasLongRecords = lastLine(last) > sample.records.length;
  if (hasLongRecords) return null;
  const estimate = (size / Math.max(1, bytes)) * sample.lines;
  const isLikely =
    read.packed !== undefined || fullSheets.some((full) => estimate > full * 0.4 && estimate < full * 2.5);
  return isLikely ? countLines(path, read.packed) : null;
}

function cutWithinRecord({ sample, end, chosen }: TextFinding): Problem[] {
  if (!sample.isWhole && end === null) return [];
  const last = end?.sample ?? sample;
  const records = last.records.slice(-20);
  const { skipColumns, columnCount } = chosen.extent;
  const isWide = ({ fields }: SourceRecord): boolean => fields.length >= skipColumns + columnCount;
  const rest = records.slice(records.findLastIndex(({ fault }) => fault === 'unclosed-quote'));
  const open = rest[0]?.fault === 'unclosed-quote' && !rest.slice(1).some(isWide) ? rest[0] : undefined;
  const isBroken =
    last.isOpen && records.length > 1 && records.findIndex((record) => !isWide(record)) === records.length - 1;
  const cut = open ?? (isBroken ? records.at(-1) : undefined);
  if (cut === undefined) return [];
  return [
    {
      kind: 'cut-off',
      severity: 'warning',
      title:
        cut === open
          ? 'The file ends within a field: a quotation mark is not closed.'
          : `The file ends within a row: its last line has ${countedNoun(cut.fields.length, 'field')} of ${numberInWords(columnCount)}, and no line end.`,
      detail:
        'Its end is probably missing, as when a copy is broken off. Copy the file again, or ask the partner for it again.',
      ...(sample.isWhole ? { line: cut.line } : {}),
      rows: 1,
      fixes: [],
    },
  ];
}

function lostCharacters({ read, encoding, sample }: TextFinding): Problem[] {
  const damaged = sample.records.filter(({ raw }) => raw.includes(lostCharacter));
  const [first] = damaged;
  if (first === undefined) return [];
  const characters = damaged.reduce((sum, { raw }) => sum + raw.split(lostCharacter).length - 1, 0);
  const others = [encoding.encoding, ...encoding.others].filter((other) => other !== read.encoding);
  return [
    {
      kind: 'unreadable-cell',
      severity: 'warning',
      title: `${formatNumber(characters)} ${characters === 1 ? 'character is' : 'characters are'} damaged${sample.isWhole ? '' : ' in the part that was looked at'}, and shown as “${lostCharacter}”.`,
      detail: `First on line ${first.line}. Either another encoding was meant than ${encodingName(read.encoding ?? 'utf-8')}, or the file was damaged before it came here: then ask the partner for it again.`,
      line: first.line,
      rows: damaged.length,
      fixes: others.map((other) => ({
        label: `Read it as ${encodingName(other)}`,
        read: { ...read, encoding: other },
      })),
    },
  ];
}
