import type { CrossedCell } from '../model/crossing.ts';
import type { Figure } from '../model/edition.ts';
import { numbersIn } from './bound-text.ts';
import { crossedPhrase } from './crossed-phrase.ts';
import { countFigure, rateFigures, ratioFigures } from './finding-figures.ts';
import { isClear } from './format-estimate.ts';
import { phraseWords } from './group-phrase.ts';
import type { CrossedReading } from './read-crossing.ts';

/**
 * The numbers of one pair in the order in which its sentence and its detail print them: ratio, counts, rate, ratio again,
 * the ratio to `places` decimals. A number that the pair's own name holds, such as an age, is none of them.
 */
export function crossedFigures({ crossing }: CrossedReading, cell: CrossedCell, places: number): Figure[] {
  const [down, across] = crossing.strands;
  const [category, other] = cell.categories;
  const { ratio, direction } = cell.versusOthers;
  const told = { breakdown: { measure: crossing.measure, strand: down } };
  const place = { area: crossing.whole.code, category, second: { strand: across.id, category: other } };
  const compared = (decimals: number): Figure[] => ratioFigures(told, ratio, place, 'versus-others', decimals);
  const named = new Set(numbersIn(phraseWords(crossedPhrase(crossing, cell.categories))));
  return [
    ...compared(isClear(direction) ? places : 1),
    ...countFigure(told, cell.count, place),
    ...countFigure(told, cell.population, place, 'population'),
    ...rateFigures(told, cell.rate, place),
    ...compared(places),
  ].filter(({ text }) => !named.has(text));
}
