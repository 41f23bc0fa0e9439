/** How a text is split: the sign between fields, and the sign around a field that holds such signs (or none). */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
}

/** A text on its way through a splitter, with the places of its signs; places are asked for from left to right. */
export interface TextScan {
  readonly text: string;
  readonly dialect: Dialect;
  /** Whether the text ends where the file does. */
  readonly isLast: boolean;
  /** Where the next sign stands, from `at` on; Infinity where there is none. */
  readonly delimiterFrom: (at: number) => number;
  readonly quoteFrom: (at: number) => number;
  readonly lineEndFrom: (at: number) => number;
}

/** Remembers where the next sign of each kind is, so that a sign which is far off or absent is looked for once. */
export function scanText(text: string, dialect: Dialect, isLast: boolean): TextScan {
  const { delimiter, quote } = dialect;
  let nextDelimiter = -1;
  let nextQuote = quote === '' ? Infinity : -1;
  let nextLf = -1;
  let nextCr = -1;
  const find = (sign: string, at: number): number => {
    const found = text.indexOf(sign, at);
    return found < 0 ? Infinity : found;
  };
  return {
    text,
    dialect,
    isLast,
    delimiterFrom: (at) => {
      if (nextDelimiter < at) nextDelimiter = find(delimiter, at);
      return nextDelimiter;
    },
    quoteFrom: (at) => {
      if (nextQuote < at) nextQuote = find(quote, at);
      return nextQuote;
    },
    lineEndFrom: (at) => {
      if (nextLf < at) nextLf = find('\n', at);
      if (nextCr < at) nextCr = find('\r', at);
      return Math.min(nextLf, nextCr);
    },
  };
}
