import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
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
  for (const { title, left } of workspace.joins) {
    if (byId.get(left)?.kind !== 'record-level')
      refuse(`The join "${title}" places the rows of "${left}", which is not record-level: one row a person or event.`);
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

function whatTableLacks(table: Dataset | undefined): string | null {
  if (table === undefined) return null;
  const kinds = new Set(Object.values(table.roles).map(({ kind }) => kind));
  if (table.kind !== 'aggregate') return 'is not an aggregate table';
  if (!kinds.has('area-code')) return 'has no column with the role area-code';
  return kinds.has('count') ? null : 'has no column with the role count';
}

function unknownCode(expression: SegmentExpression): string | null {
  switch (expression.kind) {
    case 'everyone':
    case 'column-equals':
      return null;
    case 'strand-in': {
      const list = codeListOf(expression.list);
      const known = new Set([
        ...list.categories.map(({ code }) => code),
        'declined',
        'not-known',
        'not-asked',
        'missing',
      ]);
      return expression.codes.find((code) => !known.has(code)) ?? null;
    }
    case 'and':
      return firstOf(expression.all);
    case 'or':
      return firstOf(expression.any);
    case 'not':
      return unknownCode(expression.expression);
    default:
      return assertNever(expression);
  }
}

function firstOf(expressions: readonly SegmentExpression[]): string | null {
  return expressions.map(unknownCode).find((code) => code !== null) ?? null;
}
