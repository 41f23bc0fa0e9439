import { AppError } from '../../shared/base/app-error.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import { orderJoins } from '../../shared/model/join-order.ts';
import { joinedName } from '../../shared/model/join-plan.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { namesInPlan } from '../../shared/model/join-sides.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { joinedColumns } from '../join/joined-columns.ts';
import type { JoinedColumn } from '../join/joined-columns.ts';
import { keepJoined, showJoined } from '../join/join-tables.ts';
import type { MatchedKeys } from '../join/match-keys.ts';
import { matchKeys } from '../join/match-keys.ts';
import { placedRelation, placeRecords } from '../join/place-records.ts';
import { joinTitles } from '../join/report-context.ts';
import type { ReportContext } from '../join/report-context.ts';
import { reportFit } from '../join/report-match.ts';
import { joinContext } from './join-sources.ts';
import type { JoinSources } from './join-sources.ts';
import { joinedDataset, joinedSummary } from './joined-dataset.ts';
import type { UnreadDatasets } from './unread-datasets.ts';

/** A join of an open workspace: how it fits, its result as a dataset, and where its columns come from. */
export interface TakenJoin {
  /** How it fits by its keys and totals alone. */
  readonly report: MatchReport;
  readonly matched: MatchedKeys;
  readonly context: ReportContext;
  readonly summary: DatasetSummary;
  readonly columns: readonly JoinedColumn[];
  /** Whether it only places records, to count them by area: its result is then no table of the library. */
  readonly isPlacing: boolean;
}

export interface TakenJoins {
  readonly taken: readonly TakenJoin[];
  /** Joins that could not be matched, each with the reason as its warning. */
  readonly failed: readonly MatchReport[];
}

/** Above this many cells a result that nothing else is made of is worked out when it is looked at, and not kept. */
const keptCells = 20_000_000;

/**
 * Matches every join of a workspace, those first that others are made of, and makes their results readable under the names
 * of their datasets. What cannot be joined is noted, so that only what needs it is refused.
 */
export async function takeJoins(
  connection: Connection,
  { joins: plans, mappings, areas }: Pick<Workspace, 'joins' | 'mappings' | 'areas'>,
  summaries: readonly DatasetSummary[],
  outlinesOf: JoinSources['outlinesOf'],
  unread: UnreadDatasets,
): Promise<TakenJoins> {
  const taken = new Map<string, TakenJoin>();
  const refusals = new Map<string, AppError>();
  const known = (): DatasetSummary[] => [...summaries, ...[...taken.values()].map(({ summary }) => summary)];
  const sources: JoinSources = {
    outlinesOf,
    areasInUse: areas.boundaries,
    mappings,
    datasetOf(name) {
      const refusal = refusals.get(name);
      if (refusal !== undefined) throw refusal;
      return findDataset(known(), name);
    },
  };
  const needed = new Set(plans.flatMap(namesInPlan));
  for (const plan of orderJoins(plans)) {
    await takeJoin(connection, plan, sources, known(), needed.has(joinedName(plan.id)), unread).then(
      (join) => taken.set(plan.id, join),
      (error: unknown) => {
        const refusal = unread.explain(error);
        if (!(refusal instanceof AppError) || refusal.code === 'cancelled') throw refusal;
        refusals.set(joinedName(plan.id), refusal);
        noteRefusal(plan, refusal, unread);
      },
    );
  }
  return {
    taken: plans.flatMap(({ id }) => taken.get(id) ?? []),
    failed: plans.flatMap((plan) => {
      const refusal = refusals.get(joinedName(plan.id));
      return refusal === undefined ? [] : [failedReport(plan, refusal)];
    }),
  };
}

/** What is told of a join that could not be matched: why. */
function failedReport(plan: JoinPlan, { message }: AppError): MatchReport {
  const side = (title: string): MatchReport['left'] => ({
    title,
    rows: 0,
    keys: 0,
    emptyRows: 0,
    matchedRows: 0,
    matchedKeys: 0,
    unmatched: [],
  });
  return {
    plan,
    sentence: message,
    steps: [],
    left: side(plan.left.dataset),
    right: side(plan.right.dataset),
    outsideRows: 0,
    rows: 0,
    cardinality: plan.expects,
    fanOut: { rows: 0, added: 0, examples: [] },
    totals: [],
    normalised: [],
    nearMisses: [],
    strands: [],
    warnings: [{ grade: 'loss', says: message }],
  };
}

/** The dataset of this name, joined ones among them. */
export function findDataset(summaries: readonly DatasetSummary[], name: string): DatasetSummary['dataset'] {
  const found = summaries.find(({ dataset }) => dataset.id === name);
  if (found === undefined) throw new AppError('unknown-name', `There is no table "${name}" to join in this workspace.`);
  return found.dataset;
}

async function takeJoin(
  connection: Connection,
  plan: JoinPlan,
  sources: JoinSources,
  summaries: readonly DatasetSummary[],
  isNeeded: boolean,
  unread: UnreadDatasets,
): Promise<TakenJoin> {
  const context = await joinContext(connection, plan, sources, plan.id);
  const matched = await matchKeys(connection, plan, context.relations);
  const report = await reportFit(connection, matched, context);
  const columns = joinedColumns(matched);
  const dataset = joinedDataset(plan, context, columns, report);
  const summary = joinedSummary(dataset, plan, columns, report.rows, summaries);
  const join = { report, matched, context, columns, isPlacing: joinTitles(plan, context).areaKind !== null };
  if (matched.refusal !== null) {
    noteRefusal(plan, matched.refusal, unread);
    return { ...join, summary: { ...summary, unread: matched.refusal.message } };
  }
  if (isNeeded || report.rows * columns.length <= keptCells) await keepJoined(connection, matched);
  else await showJoined(connection, matched);
  if (plan.kind === 'left' && plan.many !== 'repeat' && plan.left.summed === undefined)
    await placeRecords(connection, matched);
  return { ...join, summary };
}

function noteRefusal(plan: JoinPlan, refusal: AppError, unread: UnreadDatasets): void {
  for (const relation of [placedRelation(plan), relationOf(joinedName(plan.id))]) unread.note(relation, refusal);
}
