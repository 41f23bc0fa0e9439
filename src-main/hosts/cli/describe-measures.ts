import { formatNumber } from '../../../shared/base/format-number.ts';
import type { CountableDataset, ListedMeasure, MeasureDraft } from '../../../shared/model/measure-draft.ts';
import type { MeasureLook } from '../../../shared/model/measure-look.ts';

/** The measures of a workspace, for people. */
export function describeMeasures(measures: readonly ListedMeasure[]): string[] {
  if (measures.length === 0) return ['This workspace has no measures yet.'];
  return measures.flatMap(({ measure, datasetTitle, populationTitle, usedBy }) => [
    `${measure.id}: ${measure.title}`,
    `  counts ${datasetTitle} per ${formatNumber(measure.multiplier)} of ${populationTitle}`,
    ...usedBy.map((each) => `  shown by ${each}`),
  ]);
}

/** The datasets that could be measured, and why others could not. */
export function describeCountable(datasets: readonly CountableDataset[]): string[] {
  if (datasets.length === 0) return ['No dataset holds records yet. Add one with strand import FILE --workspace.'];
  return [
    'Records:',
    ...datasets.flatMap(({ dataset, title, rows, unit, hindrance }) => [
      `  ${dataset}: ${title}, ${formatNumber(rows)} rows of ${unit}`,
      ...(hindrance === null ? [] : [`    ${hindrance}`]),
    ]),
  ];
}

const marks = { trap: 'Beware', loss: 'Left out', note: 'Note' } as const;

/** What a draft would count and compare. */
export function describeDraft({ measure, join, population }: MeasureDraft, look: MeasureLook): string[] {
  return [
    `${measure.title}: ${measure.counts === 'events' ? 'events' : `likely to ${measure.does}`}, per ${formatNumber(measure.multiplier)}`,
    look.says,
    ...(join === null ? [] : [`New join: ${join.title}`]),
    ...(population === null ? [] : [`New population: ${population.title}`]),
    '',
    ...look.strands.flatMap(({ title, known, compared, says }) => [
      `${title}: known for ${formatNumber(known)} of ${formatNumber(look.counted)}${compared === null ? ', not compared' : `, by ${compared.listTitle}`}`,
      `  ${says}`,
    ]),
    '',
    ...look.warnings.map(({ grade, says }) => `${marks[grade]}: ${says}`),
  ];
}
