import { formatNumber, roundHalfUp, shiftDecimal } from '../base/format-number.ts';
import { startSentence, withinSentence } from '../base/format-words.ts';
import { everyone, known, unknown } from '../model/breakdown.ts';
import type { Count } from '../model/estimate.ts';
import type { Figure } from '../model/edition.ts';
import type { Block } from '../model/profile.ts';
import { boundFigures } from './bound-figures.ts';
import { numbersIn } from './bound-text.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { countFigure, placeOf, shareOfAllFigure } from './finding-figures.ts';
import { formatCount } from './format-estimate.ts';

export type MissingnessModel = Extract<Block, { kind: 'missingness' }>;

/** How much is known of a strand in an area, and what became of the rest; a hidden part has no share. */
export function missingnessModel(view: EvidenceView): MissingnessModel {
  const reading = readView(view);
  const all = reading.row(everyone)?.count;
  const rest = restParts(reading);
  const parts = [{ code: known, label: 'Known', answer: 'known' }, ...rest].map(({ code, label, answer }) => {
    const count = reading.row(code)?.count;
    const text = partText(count, all);
    const figures = count === undefined ? [] : partFigures(reading, code, text);
    return { label, answer, text, share: shareOf(count, all), ...boundFigures(text, figures) };
  });
  const title = completenessSentence(view);
  return {
    kind: 'missingness',
    title,
    text: partsSentence(reading, parts),
    ...boundFigures(title, completenessFigures(view)),
    parts,
  };
}

/** Where the numbers of `completenessSentence` come from. */
export function completenessFigures(view: EvidenceView): Figure[] {
  const reading = readView(view);
  const all = reading.row(everyone)?.count;
  const [share] = numbersIn(completenessSentence(view));
  return [
    ...(share?.endsWith('%') === true ? [shareOfAllFigure(reading, share, placeOf(reading, known))] : []),
    ...(all === undefined ? [] : countFigure(reading, all, placeOf(reading, everyone))),
  ];
}

/** "497 (4.0%)": how many, and what share of all. */
function partFigures(reading: Reading, code: string, text: string): Figure[] {
  const count = reading.row(code)?.count;
  const place = placeOf(reading, code);
  const share = numbersIn(text).find((number) => number.endsWith('%'));
  return [
    ...(count === undefined ? [] : countFigure(reading, count, place)),
    ...(share === undefined ? [] : [shareOfAllFigure(reading, share, place)]),
  ];
}

/** "Ethnic group is known for 91.5% of 3,558 applicants." */
export function completenessSentence(view: EvidenceView): string {
  const reading = readView(view);
  const { strand, measure } = reading.breakdown;
  const all = reading.row(everyone)?.count;
  const knownCount = reading.row(known)?.count;
  const where = reading.area.code === reading.whole.code ? '' : ` in ${reading.area.name}`;
  if (all?.status !== 'value') return `How many ${measure.unit} there are${where} is ${absence(all)}.`;
  if (all.value === 0) return `There are no ${measure.unit}${where}.`;
  const people = `${formatNumber(all.value)} ${measure.unit}${where}`;
  if (knownCount?.status === 'value') {
    if (knownCount.value === all.value) return `${strand.title} is known for all ${people}.`;
    const share = shareOf(knownCount, all) ?? 0;
    const printed =
      roundHalfUp(shiftDecimal(share, 2), 1) === 100
        ? 'more than 99.9%'
        : `${formatNumber(shiftDecimal(share, 2), 1)}%`;
    return `${strand.title} is known for ${printed} of ${people}.`;
  }
  return `There are ${people}; of how many the ${withinSentence(strand.title)} is known is ${absence(knownCount)}.`;
}

function restParts(reading: Reading): readonly { code: string; label: string; answer: string }[] {
  const reasons = reading.breakdown.categories.filter(
    ({ kind, code }) => kind === 'non-answer' && reading.row(code) !== undefined,
  );
  if (reasons.length > 0)
    return reasons.map(({ code, label, answer }) => ({ code, label, answer: answer ?? 'missing' }));
  return reading.row(unknown) === undefined
    ? []
    : [{ code: unknown, label: 'Not known, whatever the reason', answer: 'not-known' }];
}

function partsSentence({ breakdown }: Reading, parts: MissingnessModel['parts']): string {
  const [, ...rest] = parts;
  const shown = rest.filter(({ share, text }) => share !== 0 || text === '[c]');
  const people = breakdown.measure.unit;
  const listed = shown.map(({ label, text }) => `${withinSentence(label)}: ${text}`).join('; ');
  const hidden = parts.some(({ text }) => text === '[c]') ? ' [c] is hidden to protect people.' : '';
  const left = `Rates leave out ${people} whose ${withinSentence(breakdown.strand.title)} is not known, so that nobody reads them as “no”.`;
  return shown.length === 0
    ? `${startSentence(people)} are all counted by ${withinSentence(breakdown.strand.title)}.`
    : `${startSentence(listed)}.${hidden} ${left}`;
}

function partText(count: Count | undefined, all: Count | undefined): string {
  if (count === undefined) return '[x]';
  const share = shareOf(count, all);
  return share === null ? formatCount(count) : `${formatCount(count)} (${formatNumber(shiftDecimal(share, 2), 1)}%)`;
}

function shareOf(count: Count | undefined, all: Count | undefined): number | null {
  return count?.status === 'value' && all?.status === 'value' && all.value > 0 ? count.value / all.value : null;
}

function absence(count: Count | undefined): string {
  return count?.status === 'suppressed' ? 'hidden to protect people' : 'not available';
}
