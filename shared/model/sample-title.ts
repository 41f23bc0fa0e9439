const ending = ' (synthetic sample)';

/** What a table to begin with is called where everything else is real, in the library and in every report. */
export function asSample(title: string): string {
  return `${title}${ending}`;
}

/** Whether a table came with a new workspace, to begin with. */
export function isSampleTitle(title: string): boolean {
  return title.endsWith(ending);
}
