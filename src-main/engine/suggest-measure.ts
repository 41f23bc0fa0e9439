import { AppError } from '../../shared/base/app-error.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type {
  CountableDataset,
  MeasureDraft,
  MeasureSuggestion,
  PersonColumn,
  PopulationChoice,
} from '../../shared/model/measure-draft.ts';
import { freeId, slugOf } from '../workspace/dataset-id.ts';
import { isSampleTitle } from '../../shared/model/sample-title.ts';
import { ageSegment } from './age-segment.ts';
import { ageSpanOf } from './age-span.ts';
import { personColumns } from './person-columns.ts';
import { placingWays } from './placing-ways.ts';
import { populationTables } from './population-tables.ts';
import { proposePopulations } from './propose-populations.ts';
import { isOfEvents, proposedWords } from './proposed-words.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

const perThousand = 1000;

/** The record-level datasets of a session, with why one can't be measured. */
export function countableDatasets({ workspace, datasets }: Session): CountableDataset[] {
  const counts = (id: string): string[] =>
    workspace.measures.flatMap(({ join, title }) =>
      workspace.joins.some((plan) => plan.id === join && plan.left.dataset === id) ? [title] : [],
    );
  return datasets.flatMap(({ dataset, rows, unread }) =>
    dataset.kind === 'record-level'
      ? [
          {
            dataset: dataset.id,
            title: dataset.title,
            unit: dataset.unit,
            rows,
            measures: counts(dataset.id),
            hindrance: unread ?? hindranceOf(dataset, rows),
          },
        ]
      : [],
  );
}

/** What keeps records from being measured, in a sentence; null where nothing is seen at once. */
function hindranceOf({ title, roles }: Dataset, rows: number): string | null {
  const kinds = new Set(Object.values(roles).map(({ kind }) => kind));
  if (rows === 0) return `“${title}” has no rows, so there is nobody to count.`;
  if (kinds.has('weight'))
    return `“${title}” is a survey: its people stand for others, so they are weighted, not counted.`;
  if (['strand', 'date-of-birth', 'age-in-years'].some((kind) => [...kinds].some((each) => each === kind))) return null;
  return `“${title}” holds no strand and no age to compare people by. Give such a column its role in the library.`;
}

/** A measure of a dataset's records with all that it needs, and other ways to place them and to set them against people. */
export async function suggestMeasure(session: Session, id: string, signal?: AbortSignal): Promise<MeasureSuggestion> {
  const dataset = datasetOf(session.workspace, id);
  const countable = countableDatasets(session).find((each) => each.dataset === id);
  if (countable === undefined) {
    throw new AppError(
      'data-impossible',
      `“${dataset.title}” is not record-level: a measure counts rows that each stand for a person or an event.`,
    );
  }
  if (countable.hindrance !== null) {
    return { dataset: id, draft: null, ways: [], populations: [], persons: [], hindrances: [countable.hindrance] };
  }
  const { tables, populations, persons } = await session.withConnection(async (connection) => {
    const found = await populationTables(session, connection);
    const span = await ageSpanOf(session, connection, dataset);
    return {
      tables: found,
      populations: await proposePopulations(session, connection, dataset, span, found.groups),
      persons: await personColumns(connection, dataset, id),
    };
  }, signal);
  const first = Object.values(populations[0]?.population.tables ?? {})[0];
  const table = first === undefined ? undefined : datasetOf(session.workspace, first);
  const { ways, tooFew } = await placingWays(session, dataset, table, signal);
  const [way, choice] = [ways[0], populations[0]];
  const hindrances = [
    ...(way === undefined ? [noWay(session, dataset, tooFew)] : []),
    ...(choice === undefined ? [noPopulation(session)] : []),
    // Tables of one's own that could take the place of those to begin with.
    ...(choice === undefined || isOfSample(session, choice) ? tables.passedOver : []),
  ];
  if (way === undefined || choice === undefined)
    return { dataset: id, draft: null, ways, populations, persons, hindrances };
  const everyone = ageSegment({}, dataset.unit, [...session.workspace.segments, ...choice.segments]);
  const draft: MeasureDraft = {
    measure: {
      id: freeId(slugOf(dataset.title), new Set(session.workspace.measures.map(({ id: kept }) => kept))),
      ...proposedWords(dataset),
      join: way.plan.id,
      segment: everyone.segment.id,
      population: choice.population.id,
      multiplier: perThousand,
      method: 'crude-rate',
      polarity: 'neutral',
      ...countedOf(session, dataset, persons),
    },
    join: way.isKept ? null : way.plan,
    population: choice.isKept ? null : choice.population,
    segments: [...choice.segments, ...(everyone.isKept ? [] : [everyone.segment])],
  };
  return { dataset: id, draft, ways, populations, persons, hindrances };
}

/**
 * Persons are counted rather than rows, where one column tells them apart and no other measure counts the rows. Rows of
 * what happens to people are events.
 */
function countedOf(
  { workspace }: Session,
  { id, unit }: Dataset,
  columns: readonly PersonColumn[],
): Pick<MeasureDraft['measure'], 'persons' | 'counts'> {
  const [only] = columns;
  const joins = new Set(workspace.joins.flatMap((plan) => (plan.left.dataset === id ? [plan.id] : [])));
  const before = workspace.measures.find(({ join }) => joins.has(join));
  const persons = before === undefined ? (columns.length === 1 ? only?.column : undefined) : before.persons;
  if (persons !== undefined) return { persons };
  return isOfEvents(unit) ? { counts: 'events' } : {};
}

function isOfSample({ workspace }: Session, { population }: PopulationChoice): boolean {
  return Object.values(population.tables).some((id) => isSampleTitle(datasetOf(workspace, id).title));
}

function noWay({ workspace }: Session, { title }: Dataset, tooFew: readonly string[]): string {
  const [one, several] = areaWords[workspace.areas.geography.kind];
  const whole = workspace.whole.name;
  if (tooFew.length > 0) {
    return `Too few rows of “${title}” can be placed in ${several} of ${whole}. ${tooFew.join(' ')} Check that these columns hold places of ${whole} and that “${title}” is about it, or add a lookup that leads from them to ${several}.`;
  }
  return `Nothing places the rows of “${title}” in ${several} of ${whole}. They need a ${one} code, a ${one} name, a postcode or a position; for postcodes add a lookup from postcodes to ${several}.`;
}

function noPopulation({ workspace }: Session): string {
  const [one, several] = areaWords[workspace.areas.geography.kind];
  return `No table counts residents by strand in the ${several} of ${workspace.whole.name}. Add tables by ${one}, such as the Census’s, with their area codes.`;
}
