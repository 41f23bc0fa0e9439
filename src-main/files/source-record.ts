/** One record of a file as it came: a record of delimited text, a row of a sheet, an item of a list. */
export interface SourceRecord {
  /** The physical line that it begins on, the row of its sheet, or its number in the list; 1 is the first. */
  readonly line: number;
  readonly fields: readonly string[];
  /** The whole of it as it came, for an officer to mend. */
  readonly raw: string;
  /** How many of its characters are lost: bytes that the file's encoding does not allow, read as U+FFFD. */
  readonly lost?: number;
  /** Why it could not be split into fields for certain. */
  readonly fault?: 'unclosed-quote' | 'stray-quote' | 'not-a-record';
}
