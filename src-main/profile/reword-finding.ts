import type { Figure } from '../../shared/model/edition.ts';
import type { Finding } from '../../shared/model/profile.ts';
import type { BlockEdit } from '../../shared/model/profile-recipe.ts';
import { figuresOfWording } from '../../shared/presentation/bound-figures.ts';
import { bindText, numbersIn, placesOfTokens, unbindText } from '../../shared/presentation/bound-text.ts';

/**
 * A finding in an officer's words. It can stand on the front page and in sections, in sentences of different form
 * (`copies`): the words' numbers are those of the sentence that they were written over, wherever they stand, and a
 * sentence that ends with its interval and source keeps both. Words for a finding that has since turned, or that were
 * written over a sentence that is not said any more, are set aside: where another place leads or groups changed order, a
 * number would be that of something else.
 */
export function rewordFinding(finding: Finding, edit: BlockEdit, copies: readonly Finding[]): Finding {
  const { text: words } = edit;
  if (words === undefined) return finding;
  const hasTurned = edit.direction !== undefined && edit.direction !== finding.direction;
  const home = hasTurned ? undefined : homeOf(words, edit.rule, copies);
  const bound = home === undefined ? null : bindText(words, numbersIn(toldBy(home)));
  if (home === undefined || bound === null) {
    return { ...finding, worded: { byRule: finding.text, isSetAside: true } };
  }
  const isOwn = isSentenceOf(edit.rule, finding);
  const cited = isOwn ? { text: bound, figures: [] } : withCitation(bound, finding);
  const detailFrom = numbersIn(finding.text).length;
  const figures = [
    ...figuresOfWording(words, home.figures ?? []),
    ...cited.figures,
    ...movedFigures(finding, detailFrom, numbersIn(cited.text).length),
  ];
  const typed = typedPlaces(words);
  return {
    ...finding,
    text: cited.text,
    worded: { byRule: finding.text, isSetAside: false, over: toldBy(home) },
    ...(finding.figures === undefined && figures.length === 0 ? {} : { figures }),
    ...(typed.length === 0 ? {} : { typed }),
  };
}

/** Which of the numbers of a wording an officer typed, by place; `before` are those of the text that it stands for. */
export function typedPlaces(words: string, before: readonly number[] = []): number[] {
  return placesOfTokens(words).flatMap((asked, at) => (asked === null || before.includes(asked - 1) ? [at] : []));
}

/** A finding's sentence and its detail, whose numbers a wording can name. */
function toldBy({ text, detail }: Finding): string {
  return `${text} ${detail}`;
}

/**
 * The copy whose numbers the words name: one that still says the sentence they were written over, but for its numbers. Its
 * detail is to be the same, too, where the words name a number of it.
 */
function homeOf(words: string, rule: string | undefined, copies: readonly Finding[]): Finding | undefined {
  if (rule === undefined) return undefined;
  const last = Math.max(0, ...placesOfTokens(words).map((asked) => asked ?? 0));
  return (
    copies.find((copy) => unbindText(toldBy(copy)) === rule) ??
    copies.find((copy) => last <= numbersIn(copy.text).length && isSentenceOf(rule, copy))
  );
}

/** Whether words were written over the sentence that a finding says, whatever its detail. */
function isSentenceOf(rule: string | undefined, { text }: Finding): boolean {
  return rule?.startsWith(`${unbindText(text)} `) === true;
}

/** Words with the interval and the source in brackets that the sentence they stand for ends with, where they lack them. */
function withCitation(words: string, finding: Finding): { readonly text: string; readonly figures: Figure[] } {
  const [, before = '', interval = '', source = ''] =
    /^(.*?)( \([^()]*\))?( \[[^[\]]{12,}\])?\.?$/su.exec(finding.text) ?? [];
  const first = numbersIn(before).length;
  const ofInterval = numbersIn(interval).length;
  const isInterval = (finding.figures ?? []).some(
    ({ at = -1, source: { part } }) => part !== 'value' && at >= first && at < first + ofInterval,
  );
  const adds = isInterval && !words.includes(interval.trim()) ? interval : '';
  const cites = words.includes(source.trim()) ? '' : source;
  if (adds === '' && cites === '') return { text: words, figures: [] };
  const stem = words.replace(/\.$/u, '');
  const figures =
    adds === ''
      ? []
      : movedFigures(finding, first, numbersIn(stem).length).filter(
          ({ at = 0 }) => at < numbersIn(stem).length + ofInterval,
        );
  return { text: `${stem}${adds}${cites}.`, figures };
}

/** The figures of a finding from one of its numbers on, placed so that this number is `to`. */
function movedFigures({ figures = [] }: Finding, from: number, to: number): Figure[] {
  return figures.flatMap((figure) =>
    figure.at === undefined || figure.at < from ? [] : [{ ...figure, at: figure.at - from + to }],
  );
}
