import { formatNumber } from '../base/format-number.ts';
import { countedNoun, numberInWords, startSentence } from '../base/format-words.ts';
import type { Screen } from '../model/assessment.ts';

/** Marked beside ▲ or ▼ where a clear difference may be chance. */
export const chanceSymbol = '?' as const;

/** "25 comparisons of groups were made in Ealing; by chance alone about one would differ. Of 16 that do, 15 remain …". */
export function screenSentence(screen: Screen, what: string): string {
  const { made, clear, remain } = screen;
  if (made < 2) return '';
  return [
    `${startSentence(countedNoun(made, 'comparison was', 'comparisons were'))} made ${what}; by chance alone ${chanceWords(screen)}.`,
    clear === 0
      ? 'None is clear.'
      : `Of the ${numberInWords(clear)} that ${clear === 1 ? 'is' : 'are'} clear, ${remain === clear ? (clear === 1 ? 'it remains' : 'all remain') : `${numberInWords(remain)} ${remain === 1 ? 'remains' : 'remain'}`} so when that is allowed for${remain === clear ? '' : `; the others may be chance [${chanceSymbol}]`}.`,
  ].join(' ');
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
