import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import type {
  CountableDataset,
  ListedMeasure,
  MeasureDraft,
  MeasureSuggestion,
} from '../../shared/model/measure-draft.ts';
import type { MeasureLook } from '../../shared/model/measure-look.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { extractsOf } from './counted-people.ts';
import { lookAtMeasure } from './look-at-measure.ts';
import { measureParts, named } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { countableDatasets, suggestMeasure } from './suggest-measure.ts';
import { withDraft } from './try-placing.ts';

/** The measures of an open workspace; what changes it asks for it to be opened anew. */
export interface MeasureDesk {
  list(): ListedMeasure[];
  datasets(): CountableDataset[];
  suggest(dataset: string, signal: AbortSignal): Promise<MeasureSuggestion>;
  /** What a draft would count; nothing is kept. */
  look(draft: MeasureDraft, signal: AbortSignal): Promise<MeasureLook>;
  keep(draft: MeasureDraft, signal: AbortSignal): Promise<Workspace>;
  remove(id: string): Promise<Workspace>;
}

export function openMeasureDesk(session: Session): MeasureDesk {
  const { workspace } = session;
  const look: MeasureDesk['look'] = (draft, signal) => {
    requireWords(draft);
    requireSameCounting(workspace, draft);
    return session.withConnection((connection) => lookAtMeasure(session, connection, draft), signal);
  };
  return {
    list: () => workspace.measures.map(({ id }) => listedMeasure(workspace, id)),
    datasets: () => countableDatasets(session),
    suggest: (dataset, signal) => suggestMeasure(session, dataset, signal),
    look,
    async keep(draft, signal) {
      const { measure } = draft;
      const found = await look(draft, signal);
      if (!found.isUsable) {
        const why = found.strands.map(({ says }) => says);
        throw new AppError(
          'data-impossible',
          `“${measure.title}” can’t be compared with anybody, so it was not kept. ${why[0] ?? ''}`.trim(),
        );
      }
      return saveWorkspace(session.path, (saved) => withDraft(saved, draft), `keep the measure “${measure.title}”`);
    },
    remove(id) {
      const { title } = named(workspace.measures, id, 'measure');
      const profiles = profilesOf(workspace, id);
      if (profiles.length > 0) {
        throw new AppError(
          'usage',
          `“${title}” is shown by ${formatList(profiles)}. Take it out of ${profiles.length === 1 ? 'that profile' : 'those profiles'} first.`,
        );
      }
      return saveWorkspace(
        session.path,
        (saved) => ({ ...saved, measures: saved.measures.filter((each) => each.id !== id) }),
        `remove the measure “${title}”`,
      );
    },
  };
}

function listedMeasure(workspace: Workspace, id: string): ListedMeasure {
  const { measure, join, population } = measureParts(workspace, id);
  const { dataset } = join.left;
  return {
    measure,
    dataset,
    datasetTitle: datasetOf(workspace, dataset).title,
    populationTitle: population.title,
    usedBy: profilesOf(workspace, id),
  };
}

function profilesOf({ profiles }: Workspace, id: string): string[] {
  return profiles.flatMap(({ measures, title }) => (measures.includes(id) ? [`the profile “${title}”`] : []));
}

function requireWords({ measure: { id, title, unit, does, counts } }: MeasureDraft): void {
  const lacks =
    title.trim() === ''
      ? 'Give the measure a name, such as “Housing advice clients”.'
      : unit.trim() === ''
        ? 'Say who is counted, in the plural, such as “clients”.'
        : does.trim() === '' && counts !== 'events'
          ? 'Say what they do, as a sentence goes on after “are twice as likely to”, such as “use housing advice”.'
          : null;
  if (lacks !== null) throw new AppError('usage', lacks);
  if (/^[\p{L}\p{N}_-]+$/u.test(id)) return;
  throw new AppError(
    'usage',
    `The measure “${title}” is called "${id}" in the file: use letters, digits and hyphens only.`,
  );
}

/** Measures of one extract count rows or the same persons, all of them: else nobody can check what they reveal together. */
function requireSameCounting(workspace: Workspace, draft: MeasureDraft): void {
  const trial = withDraft(workspace, draft);
  const extracts = (id: string) => extractsOf(trial, measureParts(trial, id).join.left.dataset);
  const own = extracts(draft.measure.id);
  const other = workspace.measures.find(
    ({ id, persons }) =>
      id !== draft.measure.id && persons !== draft.measure.persons && extracts(id).some((each) => own.includes(each)),
  );
  if (other === undefined) return;
  const how = other.persons === undefined ? 'every row' : `each person of “${other.persons}” once`;
  throw new AppError(
    'not-disclosable',
    `The measure “${other.title}” counts ${how} of the same records. One that counts otherwise can’t be checked beside it: count as it does, or take it out first.`,
  );
}
