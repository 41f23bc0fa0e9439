import { formatNumber } from '../base/format-number.ts';
import type { CrossedCell } from '../model/crossing.ts';
import type { Figure, FigureSource } from '../model/edition.ts';
import { numbersIn } from './bound-text.ts';
import { crossedPhrase } from './crossed-phrase.ts';
import { formatCount, formatRate, isClear } from './format-estimate.ts';
import { phraseWords } from './group-phrase.ts';
import type { CrossedReading } from './read-crossing.ts';

/**
 * The numbers of one pair in the order in which its sentence and its detail print them: ratio, counts, rate, ratio again,
 * the ratio to `places` decimals. A number that the pair's own name holds, such as an age, is none of them.
 */
export function crossedFigures({ crossing }: CrossedReading, cell: CrossedCell, places: number): Figure[] {
  const [down, across] = crossing.strands;
  const [category, other] = cell.categories;
  const { ratio } = cell.versusOthers;
  const figure = (estimate: FigureSource['estimate'], part: FigureSource['part'], text: string): Figure => ({
    text,
    source: {
      measure: crossing.measure.id,
      strand: down.id,
      area: crossing.whole.code,
      category,
      second: { strand: across.id, category: other },
      estimate,
      part,
    },
  });
  const limits = (estimate: 'rate' | 'versus-others', { lower, upper }: Limits, decimals: number): Figure[] => [
    figure(estimate, 'lower', formatNumber(lower, decimals)),
    ...(upper === null ? [] : [figure(estimate, 'upper', formatNumber(upper, decimals))]),
  ];
  const compared = (decimals: number): Figure[] =>
    ratio.status === 'value'
      ? [
          figure('versus-others', 'value', formatNumber(ratio.value, decimals)),
          ...limits('versus-others', ratio, decimals),
        ]
      : [];
  const named = new Set(numbersIn(phraseWords(crossedPhrase(crossing, cell.categories))));
  return [
    ...compared(isClear(cell.versusOthers.direction) ? places : 1),
    ...(cell.count.status === 'value' ? [figure('count', 'value', formatCount(cell.count))] : []),
    ...(cell.population.status === 'value' ? [figure('population', 'value', formatCount(cell.population))] : []),
    ...(cell.rate.status === 'value'
      ? [figure('rate', 'value', formatRate(cell.rate)), ...limits('rate', cell.rate, 1)]
      : []),
    ...compared(places),
  ].filter(({ text }) => !named.has(text));
}

interface Limits {
  readonly lower: number;
  readonly upper: number | null;
}
