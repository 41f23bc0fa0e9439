import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { Breakdown } from '../model/breakdown.ts';

/** "Applicants per 1,000 adults". */
export function rateUnit({ measure }: Pick<Breakdown, 'measure'>, people: string = measure.people): string {
  return startSentence(`${measure.unit} per ${formatNumber(measure.multiplier)} ${people}`);
}

/** Measure, place, period and population, for the line below a title. */
export function measureSubtitle(breakdown: Pick<Breakdown, 'measure'>, place: string, people?: string): string {
  return `${rateUnit(breakdown, people)}, ${place}, ${breakdown.measure.period}. ${populationWords(breakdown)}`;
}

/** "Population: adults aged 16 and over, Census 2021." */
export function populationWords({ measure }: Pick<Breakdown, 'measure'>): string {
  return `Population: ${datedPopulation(measure)}.`;
}

/** "Adults aged 16 and over, Census 2021": a population with its date, which its title may say already. */
export function datedPopulation({
  populationTitle,
  populationPeriod,
}: Pick<Breakdown['measure'], 'populationTitle' | 'populationPeriod'>): string {
  return populationTitle.includes(populationPeriod) ? populationTitle : `${populationTitle}, ${populationPeriod}`;
}
