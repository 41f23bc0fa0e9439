import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { sourcesInConversion } from '../../shared/model/conversion-names.ts';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import type { ConversionPlan } from '../../shared/model/gazetteer.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { convertCounts } from '../geography/convert-counts.ts';
import type { GazetteerSource } from '../geography/gazetteer-source.ts';
import type { UnreadDatasets } from './unread-datasets.ts';

const rowsSchema = z.object({ rows: z.number().int() });

/**
 * Carries the tables that a workspace keeps conversions of, in their order, and registers each as a dataset of its own. One
 * that can no longer be made is listed as unread, with the reason.
 */
export async function takeConversions(
  connection: Connection,
  workspace: Workspace,
  datasets: readonly DatasetSummary[],
  unread: UnreadDatasets,
): Promise<DatasetSummary[]> {
  const taken: DatasetSummary[] = [];
  for (const plan of workspace.conversions ?? []) {
    const summary = await takeConversion(connection, workspace, plan, datasets).catch((error: unknown) => {
      const refusal = unread.explain(error);
      if (!(refusal instanceof AppError) || refusal.code === 'cancelled') throw refusal;
      const said = new AppError(
        refusal.code,
        `“${plan.title}” can no longer be carried from its own areas. ${refusal.message}`,
        refusal.evidence,
      );
      unread.note(relationOf(plan.id), said);
      return unmade(workspace, plan, said);
    });
    taken.push(summary);
  }
  return taken;
}

function unmade(workspace: Workspace, plan: ConversionPlan, refusal: AppError): DatasetSummary {
  const source = sourceIn(workspace, plan.dataset).dataset;
  const dataset = { ...source, id: plan.id, title: plan.title, read: { format: source.read.format } };
  const account = { read: 0, loaded: 0, rejected: 0, totals: 0, mended: 0, rejects: [] };
  return { dataset, fingerprint: '', rows: 0, columns: 0, account, problems: [], unread: refusal.message };
}

async function takeConversion(
  connection: Connection,
  workspace: Workspace,
  plan: ConversionPlan,
  datasets: readonly DatasetSummary[],
): Promise<DatasetSummary> {
  const into = relationOf(plan.id);
  const { dataset, report, facts } = await convertCounts(connection, plan, (id) => sourceIn(workspace, id), into);
  const rows = datasets.find((each) => each.dataset.id === plan.dataset)?.rows ?? 0;
  const names = await columnNames(connection, into);
  const [made = { rows: 0 }] = await connection.query(rowsSchema, `SELECT count(*) AS rows FROM ${into}`);
  const unplaced = facts.unplaced.reduce((sum, each) => sum + each.rows, 0);
  return {
    dataset,
    fingerprint: fingerprintOf(plan, datasets),
    rows: made.rows,
    columns: names.filter((name) => !isCompanionColumn(name)).length,
    account: { read: made.rows, loaded: made.rows, rejected: 0, totals: 0, mended: 0, rejects: [] },
    problems: [
      {
        kind: 'mixed-geographies',
        severity: unplaced === 0 ? 'note' : 'warning',
        title: report.method,
        detail: [`Made from ${formatNumber(rows)} rows of “${plan.dataset}”.`, ...report.steps].join(' '),
        rows: unplaced,
        fixes: [],
      },
    ],
  };
}

function sourceIn({ datasets }: Workspace, id: string): GazetteerSource {
  const dataset = datasets.find((each) => each.id === id);
  if (dataset === undefined) throw new AppError('unknown-name', `There is no dataset "${id}" in this workspace.`);
  return { dataset, relation: relationOf(id) };
}

/** A version of its own for each version of what it was made from. */
function fingerprintOf(plan: ConversionPlan, datasets: readonly DatasetSummary[]): string {
  const used = new Set(sourcesInConversion(plan));
  const versions = datasets.filter(({ dataset }) => used.has(dataset.id)).map(({ fingerprint }) => fingerprint);
  return createHash('sha256')
    .update(JSON.stringify([plan, versions]))
    .digest('hex');
}
