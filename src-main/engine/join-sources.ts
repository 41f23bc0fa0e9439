import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { PlacedPoints } from '../../shared/model/placed-points.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import type { AreaOutlines } from '../geography/area-outlines.ts';
import { placePoints } from '../geography/place-points.ts';
import type { JoinRelations, JoinSource } from '../join/join-relations.ts';
import type { ReportContext } from '../join/report-context.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { strandReadings } from './strand-readings.ts';
import { totalLabels } from './total-labels.ts';

/** The datasets, joined ones among them, and outlines that joins are made of. */
export interface JoinSources {
  /** Refuses a name that there is not. */
  datasetOf(name: string): Dataset;
  outlinesOf(boundaries: string): Promise<AreaOutlines>;
  /** The boundary dataset of the areas in use: a point in none of them lies outside the whole. */
  readonly areasInUse: string;
  /** What officers have decided of labels, by which a table's totals are told. */
  readonly mappings: readonly LabelMapping[] | undefined;
}

/** All that matching a plan and telling how it fits needs; points are placed into tables whose names end with `handle`. */
export async function joinContext(
  connection: Connection,
  plan: JoinPlan,
  sources: JoinSources,
  handle: string,
): Promise<ReportContext> {
  const left = sources.datasetOf(plan.left.dataset);
  const right = sources.datasetOf(plan.right.dataset);
  const relations: JoinRelations = {
    left: { ...sourceOf(left), totals: await totalLabels(connection, left, sources.mappings) },
    right: { ...sourceOf(right), totals: await totalLabels(connection, right, sources.mappings) },
    lookups: new Map(
      plan.on.flatMap((pair) =>
        pair.by === 'key' && pair.through !== undefined
          ? [[pair.through.dataset, sourceOf(sources.datasetOf(pair.through.dataset))] as const]
          : [],
      ),
    ),
    points: await placedPoints(connection, plan, sources, handle),
  };
  return {
    left,
    right,
    relations,
    strands: { readings: strandReadings(left), limits: wilsonInterval },
    titleOf: (name) => sources.datasetOf(name).title,
  };
}

async function placedPoints(
  connection: Connection,
  plan: JoinPlan,
  sources: JoinSources,
  handle: string,
): Promise<ReadonlyMap<string, PlacedPoints>> {
  const placed = new Map<string, PlacedPoints>();
  for (const [at, pair] of plan.on.entries()) {
    if (pair.by === 'key') continue;
    if (placed.has(pair.boundaries)) {
      throw new AppError(
        'join-refused',
        `"${plan.title}" places points twice in the same areas. Leave one of them out.`,
      );
    }
    const areas = await sources.outlinesOf(pair.boundaries);
    const whole = pair.boundaries === sources.areasInUse ? null : await sources.outlinesOf(sources.areasInUse);
    const into = pointsTable(handle, at);
    placed.set(pair.boundaries, await placePoints(connection, relationOf(plan.left.dataset), pair, areas, into, whole));
  }
  return placed;
}

/** Takes the tables of placed points out of the database. */
export async function dropPoints(connection: Connection, plan: JoinPlan, handle: string): Promise<void> {
  for (const [at, pair] of plan.on.entries()) {
    if (pair.by === 'within') await connection.run(`DROP TABLE IF EXISTS ${quoteIdentifier(pointsTable(handle, at))}`);
  }
}

function pointsTable(handle: string, at: number): string {
  return `points ${at + 1} of ${handle}`;
}

function sourceOf(dataset: Dataset): JoinSource {
  return { relation: relationOf(dataset.id), title: dataset.title };
}
