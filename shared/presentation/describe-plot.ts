import { formatList } from '../base/format-list.ts';
import { countedNoun, startSentence } from '../base/format-words.ts';
import type { Direction } from '../model/estimate.ts';
import type { TableCell, TableModel } from '../model/table-model.ts';
import { directionMarks } from './direction-marks.ts';

const toldAtMost = 5;
const toldDirections = ['higher', 'lower', 'no-clear-difference', 'too-few', 'not-comparable'] as const;

/** A plot in words, for those who don't see it: what it shows, the comparator, and the main numbers of each kind. */
export function describePlot(table: TableModel): string {
  const plot = table.columns.find((column) => column.kind === 'plot');
  const rows = table.rows.filter(({ kind }) => kind === 'body').map(({ cells }) => readCells(cells));
  const axis =
    plot === undefined
      ? ''
      : plot.plot.scale === 'log'
        ? ' The dashed line marks 1, the same share.'
        : ` The dashed line is at ${plot.plot.referenceLabel}.`;
  const told = toldDirections.flatMap((direction) => directionWords(direction, rows));
  return [
    `${table.caption}.`,
    `Interval plot of ${countedNoun(rows.length, 'row')}: ${table.subtitle}${axis}`,
    ...told,
    ...absentWords(rows),
  ].join(' ');
}

interface ReadRow {
  readonly label: string;
  readonly figure: string;
  readonly interval: string;
  readonly plot: Extract<TableCell, { kind: 'plot' }> | undefined;
}

function readCells(cells: readonly TableCell[]): ReadRow {
  const [first] = cells;
  const interval = cells.findIndex(({ kind }) => kind === 'interval');
  const figure = cells[interval - 1];
  const range = cells[interval];
  return {
    label: first?.kind === 'text' ? first.text : '',
    figure: figure?.kind === 'figure' ? figure.text : '',
    interval: range?.kind === 'interval' ? range.text : '',
    plot: cells.find((cell) => cell.kind === 'plot'),
  };
}

function directionWords(direction: Direction, rows: readonly ReadRow[]): string[] {
  const group = rows.filter(({ plot }) => plot?.value !== null && plot?.direction === direction);
  if (group.length === 0) return [];
  const told = group
    .slice(0, toldAtMost)
    .map(
      ({ label, figure, interval, plot }) =>
        `${label} ${figure} (${interval})${plot?.mayBeChance === true ? ', may be chance' : ''}`,
    );
  const rest = group.length - told.length;
  return [
    `${startSentence(directionMarks[direction].word)}: ${[...told, ...(rest > 0 ? [`and ${countedNoun(rest, 'other')}`] : [])].join('; ')}.`,
  ];
}

function absentWords(rows: readonly ReadRow[]): string[] {
  const hidden = rows.filter(({ plot }) => plot?.status === 'suppressed');
  const absent = rows.filter(({ plot }) => plot?.status === 'not-available');
  return [
    ...(hidden.length === 0 ? [] : [`Hidden to protect people: ${namesOf(hidden)}.`]),
    ...(absent.length === 0 ? [] : [`Not available: ${namesOf(absent)}.`]),
  ];
}

function namesOf(rows: readonly ReadRow[]): string {
  return rows.length > 8 ? countedNoun(rows.length, 'row') : formatList(rows.map(({ label }) => label));
}
