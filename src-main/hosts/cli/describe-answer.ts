import { formatNumber } from '../../../shared/base/format-number.ts';
import type { EstimateAnswer } from '../../engine/estimate-requests.ts';
import { alignColumns } from './text-layout.ts';

type Fields = readonly (readonly [name: string, value: unknown])[];

const significantDigits = 6;

/** An answer as a table: a column for each field that has a value a row, and lines for what is said once. */
export function describeAnswer({ fields, warnings }: EstimateAnswer): string[] {
  const all = Object.entries(fields);
  const lists = all.filter(([, value]) => isRow(value));
  const rows = Math.max(0, ...lists.map(([, value]) => lengthOf(value)));
  const columns = lists.filter(([, value]) => lengthOf(value) === rows && !isSaidOnce(value));
  const rest = all.filter((field) => !columns.includes(field));
  return [
    ...tableOf(columns, rows),
    ...(rest.length > 0 && columns.length > 0 ? [''] : []),
    ...alignColumns(rest.map(([name, value]) => [name, isSaidOnce(value) ? cellText(firstOf(value)) : wordsOf(value)])),
    ...warnings.map((warning) => `Note: ${warning}.`),
  ];
}

function tableOf(columns: Fields, rows: number): string[] {
  if (columns.length === 0) return [];
  const cells = Array.from({ length: rows }, (_, row) => columns.map(([, list]) => cellText(at(list, row))));
  const numeric = columns.flatMap(([, list], index) => (isNumeric(list) ? [index] : []));
  return alignColumns([columns.map(([name]) => name), ...cells], new Set(numeric));
}

/** A word that every row has, such as a method, is said once below the table. */
function isSaidOnce(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2) return false;
  const words = new Set<unknown>(value);
  return words.size === 1 && typeof value[0] === 'string';
}

function isRow(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null);
}

function isNumeric(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'number' || each === null);
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function at(value: unknown, row: number): unknown {
  return Array.isArray(value) ? value[row] : value;
}

function firstOf(value: unknown): unknown {
  return at(value, 0);
}

function wordsOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : cellText(value);
}

/** A number with six significant digits, a whole one with all; what is missing as a dash. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return formatNumber(value);
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size < -6 || size > 14) return value.toExponential(significantDigits - 1);
  return formatNumber(value, Math.max(0, significantDigits - 1 - size));
}
