import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatInterval } from '../../../shared/base/format-interval.ts';
import { formatNumber, shiftDecimal } from '../../../shared/base/format-number.ts';
import { statusSymbols } from '../../../shared/model/status.ts';
import type { SurveyFigure, SurveyLook } from '../../../shared/model/survey-look.ts';
import { alignColumns, oneLine, section } from './text-layout.ts';

const headings = ['', 'Share', '95% interval', 'Answers', 'No answer', 'Effective', 'Design effect'];

/** A survey's answers as tables, a table for each answer, and what must be known of them. */
export function describeSurvey({ title, period, question, by, groups, answers, notes }: SurveyLook): string[] {
  const parted = by === null ? '' : `, by ${by.title.toLowerCase()} (${by.listTitle})`;
  return [
    oneLine(`${title}, ${period}: ${question}${parted}`, 200),
    ...answers.flatMap(({ answer, figures }) =>
      section(
        `“${oneLine(answer)}”`,
        alignColumns(
          [
            headings,
            ...groups.map(({ label, answered, notStated }, at) => [
              label,
              ...shareCells(figures[at]),
              baseText(answered),
              baseText(notStated),
              ...sizeCells(figures[at]),
            ]),
          ],
          new Set(headings.slice(1).map((_, at) => at + 1)),
        ),
      ),
    ),
    '',
    ...notes,
  ];
}

function shareCells(figure: SurveyFigure | undefined): [share: string, interval: string] {
  if (figure === undefined) return ['', ''];
  switch (figure.reading) {
    case 'value': {
      const [share, lower, upper] = [figure.share, figure.lower, figure.upper].map((each) => shiftDecimal(each, 2));
      return [`${formatNumber(share ?? 0, 1)}%`, `${formatInterval(lower ?? 0, upper ?? 0, 1)}%`];
    }
    case 'too-few':
      return ['too few to say', ''];
    case 'hidden':
      return [statusSymbols.suppressed, statusSymbols.suppressed];
    default:
      return assertNever(figure);
  }
}

function sizeCells(figure: SurveyFigure | undefined): [effective: string, effect: string] {
  return figure?.reading === 'value'
    ? [formatNumber(figure.effectiveSize), formatNumber(figure.designEffect, 2)]
    : ['', ''];
}

function baseText(people: number | null): string {
  return people === null ? statusSymbols.suppressed : formatNumber(people);
}
