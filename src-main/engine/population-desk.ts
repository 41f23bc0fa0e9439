import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { shownStrands, strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { ListedPopulation } from '../../shared/model/measure-draft.ts';
import type { Population } from '../../shared/model/measure.ts';
import type { Segment } from '../../shared/model/segment.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { strandColumnOf } from '../segment/strand-column.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { countIn } from './count-in.ts';
import { named } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { put } from './try-placing.ts';

/** The populations of an open workspace; what changes it asks for it to be opened anew. */
export interface PopulationDesk {
  list(): ListedPopulation[];
  keep(population: Population, segments: readonly Segment[], signal: AbortSignal): Promise<Workspace>;
  remove(id: string): Promise<Workspace>;
}

export function openPopulationDesk(session: Session): PopulationDesk {
  const { workspace } = session;
  return {
    list: () =>
      workspace.populations.map((population) => ({
        population,
        says: sayPopulation(workspace, population),
        usedBy: measuresOf(workspace, population.id),
      })),
    async keep(population, segments, signal) {
      await requireAnswers(session, population, segments, signal);
      return saveWorkspace(
        session.path,
        (saved) => ({
          ...saved,
          segments: segments.reduce<Workspace['segments']>(put, saved.segments),
          populations: put(saved.populations, population),
        }),
        `keep the population “${population.title}”`,
      );
    },
    remove(id) {
      const { title } = named(workspace.populations, id, 'population');
      const measures = measuresOf(workspace, id);
      if (measures.length > 0) {
        throw new AppError('usage', `“${title}” is needed by ${formatList(measures)}. Change or take out those first.`);
      }
      return saveWorkspace(
        session.path,
        (saved) => ({ ...saved, populations: saved.populations.filter((each) => each.id !== id) }),
        `remove the population “${title}”`,
      );
    },
  };
}

function sayPopulation(workspace: Workspace, { tables }: Population): string {
  const strands = shownStrands.filter((strand) => tables[strand] !== undefined);
  const titles = [...new Set(Object.values(tables))].map((id) => `“${datasetOf(workspace, id).title}”`);
  return `By ${formatList(strands.map((strand) => strandTitles[strand].toLowerCase()))}, from ${formatList(titles)}.`;
}

function measuresOf({ measures }: Workspace, id: string): string[] {
  return measures.flatMap(({ population, title }) => (population === id ? [`the measure “${title}”`] : []));
}

/** Refuses tables that do not hold their strand, or that can't pick the population's people. */
async function requireAnswers(
  session: Session,
  { title, tables, segment }: Population,
  segments: readonly Segment[],
  signal: AbortSignal,
): Promise<void> {
  const { workspace, carried } = session;
  const all = segments.reduce<Workspace['segments']>(put, workspace.segments);
  const expression = resolveSegment(named(all, segment, 'segment').expression, all);
  if (title.trim() === '') throw new AppError('usage', 'Give the population a name, such as “Residents, Census 2021”.');
  const chosen = shownStrands.filter((strand) => tables[strand] !== undefined);
  if (chosen.length === 0) {
    throw new AppError('usage', `Choose a table for at least one strand of “${title}”.`);
  }
  await session.withConnection(async (connection) => {
    for (const strand of chosen) {
      const dataset = datasetOf(workspace, tables[strand] ?? '');
      const [list] = carried.of(dataset, strand);
      if (list === undefined || strandColumnOf(dataset, list) === null || dataset.kind !== 'aggregate') {
        throw new AppError(
          'data-impossible',
          `“${dataset.title}” does not count people by ${strandTitles[strand].toLowerCase()}. Choose a table that does.`,
        );
      }
      const relation = relationOf(dataset.id);
      const { mappings } = workspace;
      await countIn(connection, {
        dataset,
        relation,
        areaColumn: null,
        by: [[list]],
        segment: expression,
        mappings,
        carried,
      });
    }
  }, signal);
}
