import type { SourceLine } from '../../shared/model/import-preview.ts';
import type { SourceRecord } from '../files/source-record.ts';

/** The first lines of a file as they came, and those below its table. */
export interface SourceLines {
  readonly add: (record: SourceRecord, kind: SourceLine['kind']) => void;
  readonly all: () => SourceLine[];
}

const mostCharacters = 2000;
const mostBelow = 50;

/** Collects the first `most` lines, and beyond them what stands below the table. */
export function createSourceLines(most: number): SourceLines {
  const lines: SourceLine[] = [];
  return {
    add: (record, kind) => {
      const room = kind === 'below' ? most + mostBelow : most;
      if (lines.length >= room || record.line === 0) return;
      lines.push({ number: record.line, text: record.raw.slice(0, mostCharacters), kind });
    },
    all: () => lines,
  };
}
