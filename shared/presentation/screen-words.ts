import { formatNumber } from '../base/format-number.ts';
import { countedNoun, numberInWords, startSentence } from '../base/format-words.ts';
import type { Screen } from '../model/assessment.ts';

/** Marked beside ▲ or ▼ where a clear difference may be chance. */
export const chanceSymbol = '?' as const;

/** "25 comparisons of groups were made in Ealing; by chance alone about one would differ. Of 16 that do, 15 remain …". */
export function screenSentence(screen: Screen, what: string): string {
  const { made } = screen;
  if (made < 2) return '';
  return [
    `${startSentence(countedNoun(made, 'comparison was', 'comparisons were'))} made ${what}; by chance alone ${chanceWords(screen)}.`,
    remainWords(screen),
  ].join(' ');
}

/** "Of the 16 that are clear, 15 remain so when that is allowed for; the others may be chance [?]." */
function remainWords({ clear, remain }: Screen): string {
  if (clear === 0) return 'None is clear.';
  const allowed = 'so when that is allowed for';
  if (clear === 1) {
    return remain === 1
      ? `The one that is clear remains ${allowed}.`
      : `The one that is clear does not remain ${allowed}: it may be chance [${chanceSymbol}].`;
  }
  const those = `Of the ${numberInWords(clear)} that are clear,`;
  if (remain === clear) return `${those} all remain ${allowed}.`;
  if (remain === 0) return `${those} none remains ${allowed}: they may be chance [${chanceSymbol}].`;
  return `${those} ${numberInWords(remain)} ${remain === 1 ? 'remains' : 'remain'} ${allowed}; ${clear - remain === 1 ? 'the other' : 'the others'} may be chance [${chanceSymbol}].`;
}

/** "about two would look clear if nothing differed". */
function chanceWords({ byChance }: Screen): string {
  const about = Math.round(byChance);
  return about === 0 ? 'fewer than one would look clear' : `about ${numberInWords(about)} would look clear`;
}

/** The same for the methods of a report, with the methods' names and Holm's stricter count. */
export function screenMethod({ made, clear, remain, remainHolm }: Screen): string {
  const number = (value: number) => formatNumber(value);
  return `${number(made)} made, ${number(clear)} clear, ${number(remain)} remain by Benjamini-Hochberg at 5%, ${number(remainHolm)} by Holm`;
}
