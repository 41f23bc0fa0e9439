import type { CrossedCell } from '../model/crossing.ts';
import type { Figure } from '../model/edition.ts';
import { crossedPhrase } from './crossed-phrase.ts';
import { countFigure, rateFigures, ratioFigures } from './finding-figures.ts';
import { isClear, ratioDecimals } from './format-estimate.ts';
import { phraseWords } from './group-phrase.ts';
import type { CrossedReading } from './read-crossing.ts';

const mostPlaces = 3;

/**
 * The numbers of one pair in the order in which its sentence and its detail print them: ratio, counts, rate, ratio again;
 * and the pair's name, whose own numbers, such as an age, are none of them.
 */
export function crossedFigures({ crossing }: CrossedReading, cell: CrossedCell): [figures: Figure[], names: [string]] {
  const [down, across] = crossing.strands;
  const [category, other] = cell.categories;
  const places = ratioDecimals([cell.versusOthers], mostPlaces);
  const { ratio, direction } = cell.versusOthers;
  const told = { breakdown: { measure: crossing.measure, strand: down } };
  const place = { area: crossing.whole.code, category, second: { strand: across.id, category: other } };
  const compared = (decimals: number): Figure[] => ratioFigures(told, ratio, place, 'versus-others', decimals);
  const figures = [
    ...compared(isClear(direction) ? places : 1),
    ...countFigure(told, cell.count, place),
    ...countFigure(told, cell.population, place, 'population'),
    ...rateFigures(told, cell.rate, place),
    ...compared(places),
  ];
  return [figures, [phraseWords(crossedPhrase(crossing, cell.categories))]];
}
