import { withinSentence } from '../../../shared/base/format-words.ts';
import { crossedTable } from '../../../shared/presentation/crossed-table.ts';
import { bothStrands } from '../../../shared/presentation/crossed-words.ts';
import type { CrossedReading } from '../../../shared/presentation/read-crossing.ts';
import type { Leaving } from '../releases/use-record-release.ts';
import { tableText } from './table-text.ts';

/** The table of two strands at once on its way to the clipboard. */
export function copiedCrossing(reading: CrossedReading): Leaving {
  return {
    asked: { kind: 'measure', measure: reading.crossing.measure.id },
    form: 'copied table',
    what: crossedName(reading),
    go: () => navigator.clipboard.writeText(tableText(crossedTable(reading, { isSplit: true }))),
  };
}

/** "Housing register by ethnic group and sex together, Ealing". */
export function crossedName({ crossing }: CrossedReading): string {
  return `${crossing.measure.title} by ${withinSentence(bothStrands(crossing))} together, ${crossing.whole.name}`;
}
