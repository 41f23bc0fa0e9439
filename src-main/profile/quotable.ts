import type { Finding } from '../../shared/model/profile.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { withFigures } from '../../shared/presentation/bound-figures.ts';
import type { Answer } from './answers.ts';
import type { ProfileInput } from './profile-input.ts';

/** A finding as a sentence that can be pasted elsewhere: its source in square brackets before the full stop, and no detail. */
export function quotable({ finding, view, isOfPeople }: Answer, { workspace }: ProfileInput): Finding {
  const { figures = [], ...rest } = finding;
  if (view === null) return { ...rest, detail: '' };
  const { measure } = readView(view).breakdown;
  const wanted = workspace.measures.find(({ id }) => id === measure.id);
  const join = workspace.joins.find(({ id }) => id === wanted?.join);
  const owner = workspace.datasets.find(({ id }) => id === join?.left.dataset)?.owner;
  const records = [owner, measure.period].filter((part) => part !== undefined).join(', ');
  const source = isOfPeople === true ? measure.populationTitle : `${records}; ${measure.populationTitle}`;
  const text = `${finding.text.replace(/\.$/u, '')} [${source}].`;
  return withFigures({ ...rest, text, detail: '' }, figures);
}
