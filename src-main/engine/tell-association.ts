import { formatNumber } from '../../shared/base/format-number.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import type { StrandSummary } from '../../shared/model/assessment.ts';
import type { SummaryEstimate } from '../../shared/model/edition.ts';
import type { Reading } from '../../shared/presentation/evidence-view.ts';
import { withheld } from './told-figure.ts';
import type { ToldFigure } from './told-figure.ts';

type Asked = Extract<SummaryEstimate, 'chi-square' | 'degrees-of-freedom' | 'p-value' | 'cramers-v'>;

const names: Readonly<Record<Asked, string>> = {
  'chi-square': 'chi-square',
  'degrees-of-freedom': 'degrees of freedom of the chi-square',
  'p-value': 'p, were there no difference between the groups',
  'cramers-v': 'Cramér’s V, from 0 for no association to 1 for a perfect one',
};

/** Tells how far users and others differ by group: the test, its degrees of freedom, its p, and its size. */
export function tellAssociation(
  { breakdown, area, categories, row }: Reading,
  association: StrandSummary['association'],
  estimate: Asked,
): ToldFigure {
  const group = `All groups by ${withinSentence(breakdown.strand.title)}, ${area.name}`;
  if (association.status !== 'value') return withheld(names[estimate], group, association.status);
  const { statistic, degreesOfFreedom, pValue, cramersV } = association;
  const p = pValue < 1e-6 ? 'less than 0.000001' : formatNumber(pValue, 6);
  const values: Readonly<Record<Asked, string>> = {
    'chi-square': formatNumber(statistic, 3),
    'degrees-of-freedom': formatNumber(degreesOfFreedom),
    'p-value': p,
    'cramers-v': formatNumber(cramersV, 4),
  };
  const counted = categories.flatMap(({ code, label }) => {
    const found = row(code);
    return found?.count.status === 'value' && found.population.status === 'value' && found.population.value > 0
      ? [`${label} ${formatNumber(found.count.value)} of ${formatNumber(found.population.value)}`]
      : [];
  });
  return {
    title: `${values[estimate]}, ${names[estimate]}`,
    formula: estimate === 'degrees-of-freedom' ? `(${String(degreesOfFreedom + 1)} groups − 1) × (2 − 1)` : null,
    group,
    made: [
      {
        term: 'The test',
        text: `Chi-square ${values['chi-square']}, ${values['degrees-of-freedom']} degrees of freedom, p ${p}, Cramér’s V ${values['cramers-v']}`,
      },
    ],
    method: [
      {
        term: 'Method',
        text: `Pearson’s chi-square of ${breakdown.measure.unit} and other ${breakdown.measure.people} by group, without Yates’s correction, where Cochran’s rule holds`,
      },
      { term: 'Made from', text: counted.join('; ') },
    ],
  };
}
