import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import { nonAnswerSchema } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { joinOfName } from '../../shared/model/join-sides.ts';
import { segmentParts } from '../../shared/model/segment-parts.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import type { Workspace } from '../../shared/model/workspace.ts';

/** Refuses a workspace that says a name twice, counts people by a table that cannot, or picks a code that no list has. */
export function checkDatasets(workspace: Workspace, path: string): void {
  const refuse = (sentence: string): never => {
    throw new AppError('workspace-format', `${sentence} Correct it in "${path}".`, { file: path });
  };
  for (const kind of ['datasets', 'joins', 'segments', 'populations', 'measures', 'profiles'] as const) {
    const ids = workspace[kind].map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) refuse(`Two of the ${kind} are called "${twice}".`);
  }
  for (const { id } of workspace.datasets) {
    if (!/^[\p{L}\p{N}_-]+$/u.test(id)) refuse(`A dataset is called "${id}": use letters, digits and hyphens only.`);
  }
  const byId = new Map(workspace.datasets.map((dataset) => [dataset.id, dataset]));
  for (const { title, tables } of workspace.populations) {
    for (const id of Object.values(tables)) {
      const lacks = whatTableLacks(byId.get(id));
      if (lacks !== null) refuse(`The population "${title}" is counted by "${id}", which ${lacks}.`);
    }
  }
  for (const { title, join } of workspace.measures) {
    const plan = workspace.joins.find(({ id }) => id === join);
    const lacks = plan === undefined ? null : whatPlacingLacks(plan, byId, workspace.joins);
    if (lacks !== null) refuse(`The measure "${title}" is counted over the join "${join}", ${lacks}.`);
  }
  for (const profile of workspace.profiles) {
    for (const { strand, list } of profile.strands) {
      if (codeListOf(list).strand !== strand)
        refuse(`The profile "${profile.title}" shows ${strand} by "${list}", which is a list of another strand.`);
    }
  }
  for (const { title, expression } of workspace.segments) {
    const unknown = unknownCode(expression);
    if (unknown !== null) refuse(`The segment "${title}" picks "${unknown}", which is not in its code list.`);
  }
}

/** A measure counts each record once, in the area that its join gives it. */
function whatPlacingLacks(
  plan: JoinPlan,
  datasets: ReadonlyMap<string, Dataset>,
  joins: readonly JoinPlan[],
): string | null {
  const { left, kind, many } = plan;
  const before = joins.find(({ id }) => id === joinOfName(left.dataset));
  if (kind !== 'left')
    return 'which may leave records out: a measure needs a join that keeps every row of its left side';
  if (many === 'repeat') return 'which may repeat a record: a measure counts each one once';
  if (left.summed !== undefined) return 'which sums its records up before it places them';
  if (before !== undefined) return whatPlacingLacks(before, datasets, joins);
  if (datasets.get(left.dataset)?.kind === 'record-level') return null;
  return `which places the rows of "${left.dataset}", which is not record-level: one row a person or event`;
}

function whatTableLacks(table: Dataset | undefined): string | null {
  if (table === undefined) return null;
  const kinds = new Set(Object.values(table.roles).map(({ kind }) => kind));
  if (table.kind !== 'aggregate') return 'is not an aggregate table';
  if (!kinds.has('area-code')) return 'has no column with the role area-code';
  return kinds.has('count') ? null : 'has no column with the role count';
}

function unknownCode(expression: SegmentExpression): string | null {
  for (const part of segmentParts(expression)) {
    if (part.kind !== 'strand-in') continue;
    const known = new Set([
      ...codeListOf(part.list).categories.map(({ code }) => code),
      ...nonAnswerSchema.options.filter((answer) => answer !== 'does-not-apply'),
    ]);
    const unknown = part.codes.find((code) => !known.has(code));
    if (unknown !== undefined) return unknown;
  }
  return null;
}
