import { plainNumber } from './cell-text.ts';

/** A number whose digits would be lost as a number, kept as it is written; `JSON.stringify` writes it so again. */
interface ExactNumber {
  readonly rawJSON: string;
}

declare global {
  // What Node's JSON does beyond TypeScript's: the ECMAScript proposal "JSON.parse source text access".
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
    ): unknown;
    rawJSON(text: string): ExactNumber;
    isRawJSON(value: unknown): value is ExactNumber;
  }
}

/** Whole numbers beyond 2^53 and powers of ten beyond the largest number. */
const longNumber = /(?<![.\d])\d{16,}|\d[eE]\+?\d{3}/;

/**
 * Parses JSON without losing a digit of its numbers. NaN and Infinity, which some systems write though JSON has no such
 * values, become text. Throws a SyntaxError where the text is not JSON.
 */
export function parseJson(text: string): unknown {
  try {
    return parseExactly(text);
  } catch (error) {
    const mended = text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) =>
      token.startsWith('"') ? token : `"${token}"`,
    );
    if (mended.length === text.length) throw error;
    return parseExactly(mended);
  }
}

function parseExactly(text: string): unknown {
  if (!longNumber.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined && isBeyondNumbers(value, source) ? JSON.rawJSON(source) : value,
  );
}

function isBeyondNumbers(value: number, source: string): boolean {
  return !Number.isFinite(value) || (Math.abs(value) > Number.MAX_SAFE_INTEGER && /^-?\d+$/.test(source));
}

/** A value of JSON as the text of a cell: nothing for null, lists as JSON. */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
  return JSON.isRawJSON(value) ? value.rawJSON : JSON.stringify(value);
}

/** Whether a value has named parts of its own. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}
