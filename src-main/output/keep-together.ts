const space = '\u00A0';

/** Joins with a space that does not break what a line end may not part: an interval, a number and its mark, a label. */
export function keepTogether(text: string): string {
  if (!text.includes(' ')) return text;
  return text
    .replaceAll(/(\d%?) to (?=\d)/g, `$1${space}to${space}`)
    .replaceAll(/(\d%?) (\[u\])/g, `$1${space}$2`)
    .replaceAll(/ (?=[▲▼](?:[,;.]| and |$))/g, space)
    .replaceAll(/\b([Pp]er|Table|Map|Chart) (?=\d)/g, `$1${space}`)
    .replaceAll('95% interval', `95%${space}interval`);
}
