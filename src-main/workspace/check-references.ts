import { AppError } from '../../shared/base/app-error.ts';
import { namesInConversion } from '../../shared/model/conversion-names.ts';
import { orderJoins } from '../../shared/model/join-order.ts';
import { joinOfName, namesInPlan } from '../../shared/model/join-sides.ts';
import type { Workspace } from '../../shared/model/workspace.ts';

/** Refuses a workspace in which a join, population, measure or profile names something that is not there. */
export function checkReferences(workspace: Workspace, path: string): void {
  const received = new Set(workspace.datasets.map((dataset) => dataset.id));
  const datasets = new Set([...received, ...(workspace.conversions ?? []).map(({ id }) => id)]);
  const segments = new Set(workspace.segments.map((segment) => segment.id));
  const populations = new Set(workspace.populations.map((population) => population.id));
  const joins = new Set(workspace.joins.map((join) => join.id));
  const measures = new Set(workspace.measures.map((measure) => measure.id));
  const need = (known: ReadonlySet<string>, name: string, kind: string, where: string): void => {
    if (known.has(name)) return;
    throw new AppError(
      'unknown-name',
      `${where} in "${path}" names the ${kind} "${name}", which is not in the workspace. It has: ${known.size === 0 ? 'none' : [...known].join(', ')}.`,
      { file: path },
    );
  };
  need(received, workspace.areas.boundaries, 'dataset', 'The areas');
  for (const plan of workspace.conversions ?? []) {
    for (const name of namesInConversion(plan)) need(received, name, 'dataset', `The conversion "${plan.title}"`);
  }
  for (const join of workspace.joins) {
    for (const name of namesInPlan(join)) {
      const other = joinOfName(name);
      if (other === null) need(datasets, name, 'dataset', `The join "${join.title}"`);
      else need(joins, other, 'join', `The join "${join.title}"`);
    }
  }
  orderJoins(workspace.joins);
  for (const population of workspace.populations) {
    need(segments, population.segment, 'segment', `The population "${population.title}"`);
    for (const table of Object.values(population.tables)) {
      need(datasets, table, 'dataset', `The population "${population.title}"`);
    }
  }
  for (const measure of workspace.measures) {
    need(joins, measure.join, 'join', `The measure "${measure.title}"`);
    need(segments, measure.segment, 'segment', `The measure "${measure.title}"`);
    need(populations, measure.population, 'population', `The measure "${measure.title}"`);
  }
  for (const profile of workspace.profiles) {
    for (const name of profile.measures) need(measures, name, 'measure', `The profile "${profile.title}"`);
  }
}
