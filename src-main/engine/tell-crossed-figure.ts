import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import type { CrossedBreakdown, CrossedCell } from '../../shared/model/crossing.ts';
import type { FigureSource, GroupEstimate } from '../../shared/model/edition.ts';
import { crossedPhrase } from '../../shared/presentation/crossed-phrase.ts';
import { othersOf } from '../../shared/presentation/crossed-words.ts';
import { estimateOf } from '../../shared/presentation/figure-words.ts';
import { phraseWords } from '../../shared/presentation/group-phrase.ts';
import type { CrossedReading } from '../../shared/presentation/read-crossing.ts';
import { less, numberOf, ratioFormula, written } from '../../shared/presentation/released-formula.ts';
import { tellGroupFigure } from './tell-group-figure.ts';
import type { ToldFigure } from './told-figure.ts';

type CrossedFigure = Pick<FigureSource, 'part'> & {
  readonly categories: readonly [string, string];
  readonly estimate: GroupEstimate;
};

/** Tells of a number of two strands at once. Throws `unknown-name` where there is no such pair, or no such number of it. */
export function tellCrossedFigure(
  { crossing }: CrossedReading,
  { categories, estimate, part }: CrossedFigure,
): ToldFigure {
  const cell = crossing.cells.find(({ categories: [one, other] }) => one === categories[0] && other === categories[1]);
  const asked = cell === undefined ? null : askedOf(crossing, cell, estimate);
  if (cell === undefined || asked === null) {
    throw new AppError('unknown-name', `There is no number of "${categories.join('" and "')}" together.`);
  }
  return tellGroupFigure({
    found: estimateOf(cell, estimate),
    part,
    words: asked.words,
    group: `${startSentence(phraseWords(crossedPhrase(crossing, categories)))}, ${crossing.whole.name}`,
    formula: asked.formula,
  });
}

/** What the number is, and how it is worked out of released counts; null for what is not told of two strands at once. */
function askedOf(
  crossing: CrossedBreakdown,
  { count, population }: CrossedCell,
  estimate: GroupEstimate,
): { words: string; formula: string | null } | null {
  const { measure } = crossing;
  const [own, people] = [numberOf(count), numberOf(population)];
  switch (estimate) {
    case 'count':
      return { words: measure.unit, formula: written([own], ([n]) => n) };
    case 'population':
      return { words: measure.people, formula: written([people], ([n]) => n) };
    case 'rate': {
      const per = formatNumber(measure.multiplier);
      return {
        words: `${measure.unit} per ${per} ${measure.people}`,
        formula: written([own, people], ([n, of]) => `${n} ÷ ${of} × ${per}`),
      };
    }
    case 'versus-others': {
      const others = less(numberOf(crossing.known), own);
      const otherPeople = less(peopleOf(crossing), people);
      return {
        words: `rate ratio, against ${othersOf(crossing)} of whom both are known`,
        formula: ratioFormula(own, people, others, otherPeople),
      };
    }
    case 'share':
    case 'population-share':
    case 'representation':
    case 'versus-elsewhere':
      return null;
    default:
      return assertNever(estimate);
  }
}

/** People of whom both are known; null where a table hides some. */
function peopleOf({ cells }: CrossedBreakdown): number | null {
  return cells.reduce<number | null>((sum, { population }) => {
    const people = numberOf(population);
    return sum === null || people === null ? null : sum + people;
  }, 0);
}
