import type { DatasetSummary } from '../../shared/model/dataset.ts';
import type { ProfileInput } from './profile-input.ts';
import { usedDatasets } from './sources.ts';

/** The lines that sources require, each once, what is synthetic, and where a map is drawn what is to be known of its outlines. */
export function licenceLines(input: ProfileInput, hasMap: boolean): string[] {
  const { workspace } = input;
  const used = usedDatasets(input, hasMap);
  const open = used.filter(isOpenGovernment);
  const others = used.filter((summary) => !isOpenGovernment(summary) && summary.dataset.sensitivity === 'open');
  const otherLicences = [...new Set(others.map(({ dataset }) => dataset.licence))].filter((licence) => licence !== '');
  return [
    ...new Set([
      ...open.flatMap(openGovernmentLines),
      ...otherLicences.map((licence) => `${titlesUnder(licence, others)}: ${licence}`),
      ...(workspace.synthetic ? ['The service data are synthetic: no row describes a person.'] : []),
      ...(hasMap ? [workspace.areas.note] : []),
    ]),
  ].filter((line) => line !== '');
}

function isOpenGovernment({ dataset }: DatasetSummary): boolean {
  return /open government licence/i.test(dataset.licence);
}

function openGovernmentLines({ dataset }: DatasetSummary): string[] {
  const holdsMapping = dataset.kind === 'boundaries' || /\bOS data\b|Ordnance Survey/i.test(dataset.licence);
  return [
    `Source: ${dataset.owner.trim() === '' ? dataset.title : dataset.owner} licensed under the Open Government Licence v.3.0.`,
    ...(holdsMapping ? [`Contains OS data © Crown copyright and database right ${dataset.received.slice(0, 4)}.`] : []),
  ];
}

function titlesUnder(licence: string, datasets: readonly DatasetSummary[]): string {
  return datasets
    .filter(({ dataset }) => dataset.licence === licence)
    .map(({ dataset }) => dataset.title)
    .join('; ');
}
