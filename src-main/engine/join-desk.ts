import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { orderJoins } from '../../shared/model/join-order.ts';
import { joinedName } from '../../shared/model/join-plan.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { namesInPlan } from '../../shared/model/join-sides.ts';
import type { JoinGraph, JoinSuggestions, MatchReport } from '../../shared/model/match-report.ts';
import type { Connection } from '../database/connection.ts';
import { joinedSql } from '../join/joined-sql.ts';
import { joinedRelation } from '../join/join-tables.ts';
import { dropMatch, matchKeys } from '../join/match-keys.ts';
import type { MatchedKeys } from '../join/match-keys.ts';
import type { ReportContext } from '../join/report-context.ts';
import { deepenReport, reportMatch } from '../join/report-match.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { joinGraph } from './join-graph.ts';
import { dropPoints, joinContext } from './join-sources.ts';
import type { JoinSources } from './join-sources.ts';
import { matchEvidence } from './match-evidence.ts';
import { outlinesOf } from './session-places.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { suggestInSession } from './suggest-joins.ts';

/** What can be done with the joins of an open workspace; what changes the workspace asks for it to be opened anew. */
export interface JoinDesk {
  list(): Promise<MatchReport[]>;
  suggest(sides: { readonly left: string; readonly right: string }, signal: AbortSignal): Promise<JoinSuggestions>;
  /** How a plan would fit; nothing is kept. */
  match(plan: JoinPlan, signal: AbortSignal): Promise<MatchReport>;
  sql(plan: JoinPlan, signal: AbortSignal): Promise<string>;
  commit(plan: JoinPlan, signal: AbortSignal): Promise<MatchReport>;
  remove(id: string): Promise<void>;
  graph(): JoinGraph;
}

/** The reports of a session's joins, each made once. */
const reported = new WeakMap<Session, Promise<MatchReport[]>>();

export function openJoinDesk(session: Session): JoinDesk {
  const sources: JoinSources = {
    datasetOf: (name) => datasetOf(session.workspace, name),
    outlinesOf: (boundaries) => outlinesOf(session, boundaries),
    areasInUse: session.workspace.areas.boundaries,
    mappings: session.workspace.mappings,
  };

  async function contextOf(connection: Connection, plan: JoinPlan, handle: string): Promise<ReportContext> {
    return { ...(await joinContext(connection, plan, sources, handle)), places: await matchEvidence(session) };
  }

  /** Matches a plan under a name of its own, and takes everything away again. */
  function tryPlan<T>(
    plan: JoinPlan,
    signal: AbortSignal,
    job: (connection: Connection, matched: MatchedKeys, context: ReportContext) => Promise<T>,
  ): Promise<T> {
    orderJoins([...session.workspace.joins.filter(({ id }) => id !== plan.id), plan]);
    const handle = `${plan.id} tried ${randomUUID()}`;
    return session.withConnection(async (connection) => {
      try {
        const context = await contextOf(connection, plan, handle);
        const matched = await matchKeys(connection, plan, context.relations, handle);
        return await job(connection, matched, context);
      } finally {
        await dropMatch(connection, handle);
        await dropPoints(connection, plan, handle);
      }
    }, signal);
  }

  /** Made once for all who ask, so that none of them can cancel it. */
  async function reports(): Promise<MatchReport[]> {
    const places = await matchEvidence(session);
    return session.withConnection(async (connection) => {
      const found: MatchReport[] = [];
      for (const { matched, report, context } of session.taken) {
        found.push(await deepenReport(connection, matched, { ...context, places }, report));
      }
      const order = session.workspace.joins.map(({ id }) => id);
      return [...found, ...session.failedJoins].toSorted((a, b) => order.indexOf(a.plan.id) - order.indexOf(b.plan.id));
    });
  }

  return {
    list() {
      const before = reported.get(session);
      if (before !== undefined) return before;
      const made = reports();
      reported.set(session, made);
      made.catch(() => reported.delete(session));
      return made;
    },
    suggest: (sides, signal) => suggestInSession(session, sides, signal),
    match: (plan, signal) => tryPlan(plan, signal, reportMatch),
    sql: (plan, signal) =>
      tryPlan(plan, signal, (_connection, matched) =>
        Promise.resolve(scriptOf(matched).replaceAll(matched.handle, plan.id)),
      ),
    async commit(plan, signal) {
      requireName(plan);
      const report = await tryPlan(plan, signal, (connection, matched, context) => {
        if (matched.refusal !== null) throw matched.refusal;
        return reportMatch(connection, matched, context);
      });
      await saveWorkspace(
        session.path,
        (workspace) => ({
          ...workspace,
          joins: workspace.joins.some(({ id }) => id === plan.id)
            ? workspace.joins.map((each) => (each.id === plan.id ? plan : each))
            : [...workspace.joins, plan],
        }),
        `keep the join “${plan.title}”`,
      );
      return report;
    },
    async remove(id) {
      requireUnused(session, id);
      await saveWorkspace(
        session.path,
        (workspace) => ({
          ...workspace,
          joins: workspace.joins.filter((each) => each.id !== id),
        }),
        'remove a join',
      );
    },
    graph: () => joinGraph(session),
  };
}

/** All that DuckDB is asked for a plan, as a script. */
function scriptOf(matched: MatchedKeys): string {
  const last = `CREATE OR REPLACE TABLE ${joinedRelation(matched.handle)} AS\n${joinedSql(matched)}`;
  return [...matched.statements, last].map((sql) => `${sql.replace(/\n\s+/g, '\n  ')};\n`).join('\n');
}

function requireName({ id, title }: JoinPlan): void {
  if (title.trim() === '') throw new AppError('usage', 'Give the join a name before it is kept.');
  if (/^[\p{L}\p{N}_-]+$/u.test(id)) return;
  throw new AppError(
    'usage',
    `The join “${title}” is called "${id}" in the file: use letters, digits and hyphens only.`,
  );
}

function requireUnused({ workspace }: Session, id: string): void {
  const plan = workspace.joins.find((each) => each.id === id);
  if (plan === undefined) {
    throw new AppError(
      'unknown-name',
      `There is no join "${id}" in this workspace. It has: ${workspace.joins.map((each) => each.id).join(', ') || 'none'}.`,
    );
  }
  const users = [
    ...workspace.measures.filter(({ join }) => join === id).map(({ title }) => `the measure “${title}”`),
    ...workspace.joins
      .filter((each) => namesInPlan(each).includes(joinedName(id)))
      .map(({ title }) => `the join “${title}”`),
  ];
  if (users.length === 0) return;
  throw new AppError(
    'usage',
    `“${plan.title}” is needed by ${formatList(users)}. Take ${users.length === 1 ? 'that' : 'those'} out first.`,
  );
}
