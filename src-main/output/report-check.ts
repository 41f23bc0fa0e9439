import { AppError } from '../../shared/base/app-error.ts';

/** Stops a report that would leave with a fault in it; `place` says where in the report. */
export function refuseReport(place: string, fault: string): never {
  throw new AppError(
    'report-check-failed',
    `The report was not written: ${fault}. Found in ${place}. Correct the profile and write the report again.`,
    {
      detail: place,
    },
  );
}

/** What a failed calculation leaves behind; each is also a word or a name, so it counts only where a number would stand. */
const lost = String.raw`\b(?:NaN|undefined|Infinity|null)\b`;
const leftBehind = new RegExp(
  [
    String.raw`\[object `,
    `^[(−-]?${lost}%?[).]?$`,
    `${lost}(?:%| times| per \\d| to (?=[−-]?\\d|${lost}))`,
    String.raw`(?:\d%?|${lost}) to [−-]?${lost}`,
  ].join('|'),
);

/** Refuses text that is empty or that a failed calculation left behind. */
export function checkText(text: string, place: string): void {
  if (text.trim() === '') refuseReport(place, 'a text that must be there is empty');
  const found = leftBehind.exec(text);
  if (found !== null) refuseReport(place, `"${found[0]}" stands where a number or word belongs`);
}

/** Refuses headings that do not start at 1 or that skip a level. */
export function checkHeadings(levels: readonly number[], place: string): void {
  let before = 0;
  for (const level of levels) {
    if (level > before + 1) refuseReport(place, `a heading of level ${level} follows one of level ${before}`);
    before = level;
  }
  if (levels.filter((level) => level === 1).length !== 1)
    refuseReport(place, 'a report has exactly one heading of the first level');
}
