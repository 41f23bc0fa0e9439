import { assertNever } from '../base/assert-never.ts';
import type { CellStatus } from '../model/status.ts';
import type { TableCell, TableModel } from '../model/table-model.ts';
import { directionMarks } from './direction-marks.ts';
import { chanceSymbol } from './screen-words.ts';
import { unreliableSymbol } from './table-cells.ts';

/** Every symbol that a table, chart or map may hold, and what it means. */
export const symbolMeanings = [
  { symbol: '▲', meaning: 'higher than the comparator' },
  { symbol: '●', meaning: 'no clear difference from the comparator' },
  { symbol: '▼', meaning: 'lower than the comparator' },
  { symbol: chanceSymbol, meaning: 'may be chance, with all comparisons weighed together' },
  { symbol: '◆', meaning: 'not compared' },
  { symbol: '[c]', meaning: 'hidden to protect people' },
  { symbol: unreliableSymbol, meaning: 'unreliable, read with care' },
  { symbol: '0', meaning: 'true zero' },
  { symbol: '[low]', meaning: 'more than zero, but rounds to zero' },
  { symbol: '[x]', meaning: 'not available' },
  { symbol: '[z]', meaning: 'does not apply' },
] as const;

type SymbolText = (typeof symbolMeanings)[number]['symbol'];

/** Explains exactly the symbols that these rows hold, in one sentence; nothing where they hold none. */
export function symbolNote(rows: TableModel['rows'], comparator = 'the comparator'): string[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(symbolsOf)));
  const directions = shortDirections.filter(({ symbol }) => used.has(symbol));
  const verdicts = directions.length === 0 ? [] : [directionsNote(directions, comparator)];
  const parts = symbolMeanings
    .filter(({ symbol }) => used.has(symbol) && shortDirections.every((direction) => direction.symbol !== symbol))
    .map(({ symbol, meaning }) => `${symbol} ${meaning}`);
  const all = [...verdicts, ...parts];
  return all.length === 0 ? [] : [`${all.join('; ')}.`];
}

const shortDirections = [
  { symbol: '▲', word: 'higher', link: 'than' },
  { symbol: '●', word: 'no clear difference', link: 'from' },
  { symbol: '▼', word: 'lower', link: 'than' },
] as const;

/** "▲ higher, ● no clear difference, ▼ lower than other adults": one comparator said once. */
function directionsNote(directions: readonly (typeof shortDirections)[number][], comparator: string): string {
  const words = directions.map(({ symbol, word }) => `${symbol} ${word}`).join(', ');
  return `${words} ${directions.at(-1)?.link ?? 'than'} ${comparator}`;
}

function symbolsOf(cell: TableCell): SymbolText[] {
  switch (cell.kind) {
    case 'text':
      return [];
    case 'plot': {
      if (cell.value === null) return statusSymbol(cell.status);
      const mark = directionMarks[cell.direction];
      const shown: readonly string[] = cell.mayBeChance === true ? [mark.symbol, chanceSymbol] : [mark.symbol];
      return symbolMeanings.flatMap(({ symbol }) => (shown.includes(symbol) ? [symbol] : []));
    }
    case 'interval':
      return statusSymbol(cell.status);
    case 'figure':
      return [
        ...statusSymbol(cell.status),
        ...(cell.flag === 'unreliable' ? ([unreliableSymbol] as const) : []),
        ...(cell.flag === 'zero' ? (['0'] as const) : []),
      ];
    default:
      return assertNever(cell);
  }
}

function statusSymbol(status: CellStatus): SymbolText[] {
  switch (status) {
    case 'suppressed':
      return ['[c]'];
    case 'low':
      return ['[low]'];
    case 'not-available':
      return ['[x]'];
    case 'not-applicable':
      return ['[z]'];
    case 'unreliable':
      return [unreliableSymbol];
    case 'sample-zero':
    case 'unreadable':
    case 'provisional':
    case 'estimated':
    case 'revised':
    case 'value':
    case 'missing':
      return [];
    default:
      return assertNever(status);
  }
}
