import type { Finding } from '../../shared/model/profile.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import { countedName } from '../../shared/presentation/comparison-words.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { withFigures } from '../../shared/presentation/bound-figures.ts';
import type { Answer } from './answers.ts';
import type { ProfileInput } from './profile-input.ts';

/**
 * A finding as a sentence that can be pasted elsewhere: its source in square brackets before the full stop, with the
 * measure's name where the sentence does not say what is counted, and no detail.
 */
export function quotable({ finding, view, isOfPeople }: Answer, { workspace }: ProfileInput): Finding {
  const { figures = [], ...rest } = finding;
  if (view === null) return { ...rest, detail: '' };
  const { measure } = readView(view).breakdown;
  const wanted = workspace.measures.find(({ id }) => id === measure.id);
  const join = workspace.joins.find(({ id }) => id === wanted?.join);
  const dataset = workspace.datasets.find(({ id }) => id === join?.left.dataset);
  const owner = dataset?.owner.trim() === '' ? dataset.title : dataset?.owner;
  const records = [owner, measure.period].filter((part) => part !== undefined).join(', ');
  const ofWhat = saysWhat(finding.text, measure) ? '' : `${measure.title}: `;
  const source = isOfPeople === true ? measure.populationTitle : `${ofWhat}${records}; ${measure.populationTitle}`;
  const text = `${finding.text.replace(/\.$/u, '')} [${source}].`;
  return withFigures({ ...rest, text, detail: '' }, figures);
}

/** Whether a sentence says by itself of what it is: "to be on the housing register", "housing register applicants". */
function saysWhat(text: string, measure: Breakdown['measure']): boolean {
  const names = [measure.title, measure.does, ...(countedName(measure) === measure.unit ? [] : [countedName(measure)])];
  return names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
}
