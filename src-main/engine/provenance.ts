import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import type { FigureSource, Provenance } from '../../shared/model/edition.ts';
import { datasetsOfName } from '../../shared/model/join-sides.ts';
import type { Segment } from '../../shared/model/segment.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { describeSegment } from '../../shared/presentation/segment-words.ts';
import { outsideSteps } from '../join/join-steps.ts';
import { leavesRowsOut } from '../join/outside-points.ts';
import { placedRelation } from '../join/place-records.ts';
import { ownerOf } from '../../shared/presentation/owner-words.ts';
import { countedPeople } from './counted-people.ts';
import { countingQueries, crossingQueries } from './counting-queries.ts';
import type { CountingQueries } from './counting-queries.ts';
import { measureParts } from './measure-strands.ts';
import type { MeasureParts } from './measure-strands.ts';
import type { Workbench } from './router-ports.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { tellFigure } from './tell-figure.ts';

const versionLength = 12;

interface AskedFigure {
  readonly profile: string;
  readonly area: AreaKey;
  readonly figure: FigureSource;
}

/**
 * Where a number of a profile comes from: its formula in released counts, the extracts with their versions, who is counted
 * in words, the method, the query, and the releases in which it left. Throws `unknown-name` where there is no such number.
 */
export async function provenance(
  { session, reports, recorder }: Workbench,
  { area, figure }: AskedFigure,
  signal: AbortSignal,
): Promise<Provenance> {
  const evidence = await reports.evidence(figure.measure, reports.area(area));
  const { told, strands, dimensions } = tellFigure(evidence, figure);
  const [strand, second] = strands;
  const parts = measureParts(session.workspace, figure.measure);
  const queries =
    second === undefined
      ? await countingQueries(session, figure.measure, strand, signal)
      : await crossingQueries(session, figure.measure, [strand, second], signal);
  const isOfPopulation = figure.estimate === 'population' || figure.estimate === 'population-share';
  const table = queries?.table ?? parts.population.tables[strand] ?? '';
  const releases = await releasesOf(session, recorder, figure.measure, dimensions);
  const users = startSentence(parts.measure.unit);
  return {
    title: told.title,
    formula: told.formula,
    facts: [
      { term: 'Group', text: told.group },
      ...told.made,
      ...(isOfPopulation
        ? []
        : [
            ...datasetFacts(session, users, datasetsOfName(parts.join.left.dataset, session.workspace.joins)),
            { term: `${users} counted`, text: peopleWords(session, parts.segment) },
            { term: 'Placed by', text: parts.join.title },
            ...outsideSteps(parts.join, { other: (id) => datasetOf(session.workspace, id).title }).map((text) => ({
              term: 'Left out',
              text,
            })),
          ]),
      ...datasetFacts(session, 'Population', [table]),
      { term: 'Population counted', text: peopleWords(session, parts.populationSegment) },
      ...told.method,
      { term: 'Protection', text: evidence.disclosure.threshold === 0 ? 'None.' : session.workspace.policy.title },
      {
        term: 'Left in',
        text: releases.length === 0 ? 'No release yet' : formatList(releases.map(releaseName)),
      },
    ],
    query: queries === null ? null : queryText(queries, isOfPopulation, parts, session.workspace.whole.name),
    releases,
  };
}

function datasetFacts({ datasets }: Session, term: string, ids: readonly string[]): Provenance['facts'] {
  return datasets
    .filter(({ dataset }) => ids.includes(dataset.id))
    .map(({ dataset, fingerprint }) => ({
      term,
      text: `${dataset.title}, ${ownerOf(dataset)}; ${dataset.period.label}; received ${formatDate(dataset.received)}; version ${fingerprint.slice(0, versionLength)}`,
    }));
}

function peopleWords(session: Session, segment: Segment): string {
  const words = describeSegment(segment.expression, {
    codeListOf,
    segments: session.workspace.segments,
    areaName: (code) => session.areas.find((area) => area.code === code)?.name ?? code,
  });
  return words === 'everyone' ? segment.title : `${segment.title}: ${words}`;
}

function queryText(
  { users, population }: CountingQueries,
  isOfPopulation: boolean,
  { measure, populationSegment, join }: MeasureParts,
  whole: string,
): string {
  const people = `-- ${startSentence(populationSegment.people)}\n${population};\n`;
  const leftOut = leavesRowsOut(join) ? `; ${placedRelation(join)} holds none outside ${whole}` : '';
  return isOfPopulation ? people : `-- ${startSentence(measure.unit)}${leftOut}\n${users};\n\n${people}`;
}

/** The releases of the same people by the same strands, from the same version of the extract, that were not taken back. */
async function releasesOf(
  session: Session,
  { ledger }: Workbench['recorder'],
  measure: string,
  dimensions: readonly string[],
): Promise<number[]> {
  const { version } = await countedPeople(session, measure);
  const { entries } = await ledger.read();
  const withdrawn = new Set(entries.flatMap(({ withdraws }) => withdraws ?? []));
  const left = (await ledger.tables()).filter(
    ({ tables }) =>
      tables.people.measure === measure &&
      tables.people.version === version &&
      tables.tables.some((table) => dimensions.every((dimension) => table.dimensions.includes(dimension))),
  );
  return [...new Set(left.flatMap(({ numbers }) => numbers))]
    .filter((number) => !withdrawn.has(number))
    .toSorted((one, other) => one - other);
}
