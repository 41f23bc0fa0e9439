const statusEnding = ' [status]';
const rawEnding = ' [as it came]';

/** Marks the rows of a snapshot that sum other rows; absent where there are none. */
export const totalRowColumn = '[total row]';

/** The line of the source that a row came from; only in what is previewed. */
export const lineColumn = '[line]';

/** The column of a snapshot that holds the status of each cell of `name`; absent where every cell is a value or empty. */
export function statusColumn(name: string): string {
  return `${name}${statusEnding}`;
}

/** The column of a snapshot that holds the text of each cell of `name` that is not plainly a value, such as "<5". */
export function rawColumn(name: string): string {
  return `${name}${rawEnding}`;
}

/** True for the columns that Strand adds to a snapshot beside the partner's own. */
export function isCompanionColumn(name: string): boolean {
  return name === totalRowColumn || name === lineColumn || name.endsWith(statusEnding) || name.endsWith(rawEnding);
}
