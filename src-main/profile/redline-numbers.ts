import type { Figure } from '../../shared/model/edition.ts';
import { numbersIn, unbindText } from '../../shared/presentation/bound-text.ts';

interface Told {
  readonly text: string;
  readonly figures?: readonly Figure[] | undefined;
}

interface ChangedNumber {
  readonly before: string;
  readonly now: string;
  /** Which of the numbers of the present text it is. */
  readonly at: number;
}

/**
 * The numbers of a text that changed: by their place where its words are the same, otherwise by what they are numbers
 * of, since a sentence that turns holds the same estimates in other words.
 */
export function changedNumbers(before: Told, now: Told): ChangedNumber[] {
  if (unbindText(before.text) === unbindText(now.text)) {
    const numbers = numbersIn(now.text);
    return numbersIn(before.text).flatMap((number, at) => {
      const other = numbers[at] ?? '';
      return number === other ? [] : [{ before: number, now: other, at }];
    });
  }
  const old = new Map((before.figures ?? []).map((figure) => [sourceKey(figure), figure.text]));
  return (now.figures ?? []).flatMap((figure) => {
    const number = old.get(sourceKey(figure));
    if (number === undefined || figure.at === undefined || isSameNumber(number, figure.text)) return [];
    return [{ before: number, now: figure.text, at: figure.at }];
  });
}

function sourceKey({ source: { measure, strand, area, category, second, estimate, part } }: Figure): string {
  return [measure, strand, area, category, second?.strand, second?.category, estimate, part].join(' ');
}

/** Whether two numbers are one, printed with more or fewer decimals: "2.07" and "2.1". */
function isSameNumber(one: string, other: string): boolean {
  if (one.endsWith('%') !== other.endsWith('%')) return one === other;
  const places = Math.min(decimalsOf(one), decimalsOf(other));
  return valueOf(one).toFixed(places) === valueOf(other).toFixed(places);
}

function decimalsOf(number: string): number {
  return /\.(\d+)/u.exec(number)?.[1]?.length ?? 0;
}

function valueOf(number: string): number {
  return Number(number.replaceAll(/[,%]/gu, ''));
}
