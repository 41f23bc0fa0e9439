import { AppError } from '../../shared/base/app-error.ts';
import { codeListOf, codeListsFor, strandTitles } from '../../shared/code-lists/code-lists.ts';
import { lintLabels } from '../../shared/code-lists/lint-labels.ts';
import { mappingOf, saveMapping, undoMapping } from '../../shared/code-lists/saved-mappings.ts';
import type { MappingKey } from '../../shared/code-lists/saved-mappings.ts';
import type { CodeList, Harmonised } from '../../shared/model/code-list.ts';
import type { LabelReview } from '../../shared/model/label-review.ts';
import { describeMeaning } from '../../shared/presentation/describe-meaning.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { mapLabels } from '../segment/map-labels.ts';
import { carriesList } from '../segment/strand-column.ts';
import type { StrandColumn } from '../segment/strand-column.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

export interface ReviewedColumn {
  readonly dataset: string;
  readonly column: string;
  readonly list?: string | undefined;
}

export interface LabelDecision extends ReviewedColumn {
  readonly label: string;
  readonly meaning: Harmonised;
  readonly note?: string | undefined;
}

/** What the labels of an open workspace mean. */
export interface LabelDesk {
  review(column: ReviewedColumn, signal: AbortSignal): Promise<LabelReview>;
  decide(decision: LabelDecision): Promise<void>;
  undo(label: ReviewedColumn & { readonly label: string }): Promise<void>;
}

export function openLabelDesk(session: Session): LabelDesk {
  const { workspace } = session;
  return {
    review: (asked, signal) =>
      session.withConnection(async (connection) => {
        const dataset = datasetOf(workspace, asked.dataset);
        const { strand, lists } = strandOf(session, asked);
        const labels = await mapLabels(connection, dataset, relationOf(dataset.id), strand, workspace.mappings);
        return {
          strand: strand.list.strand,
          strandTitle: strandTitles[strand.list.strand],
          list: strand.list,
          lists: lists.map(({ id, title }) => ({ id, title })),
          labels: labels.map((each) => ({
            ...each,
            says: describeMeaning(each.meaning, strand.list),
            decided: each.label !== null && mappingOf(workspace.mappings ?? [], fullKeyOf(strand, each.label)) !== null,
          })),
          warnings: lintLabels(labels, strand.list.strand).map(({ labels: of, sentence }) => ({
            labels: [...of],
            says: sentence,
          })),
          placed: labels.reduce((sum, { meaning, rows }) => sum + (meaning.kind === 'category' ? rows : 0), 0),
          rows: labels.reduce((sum, { rows }) => sum + rows, 0),
        };
      }, signal),
    decide: async (decision) => {
      const { strand } = strandOf(session, decision);
      requireMeaning(decision.meaning, strand.list);
      const decided = new Date().toISOString().slice(0, 10);
      const { meaning, note } = decision;
      const kept = {
        ...keyOf(strand, decision.label),
        meaning: meaning.kind === 'category' ? { ...meaning, how: 'saved' as const } : meaning,
        ...(note === undefined ? {} : { note }),
        decided,
      };
      await saveWorkspace(
        session.path,
        (saved) => ({ ...saved, mappings: saveMapping(saved.mappings ?? [], kept) }),
        `say what “${decision.label}” means`,
      );
    },
    undo: async (asked) => {
      const { strand } = strandOf(session, asked);
      const key = fullKeyOf(strand, asked.label);
      await saveWorkspace(
        session.path,
        (saved) => ({ ...saved, mappings: undoMapping(saved.mappings ?? [], key) }),
        `forget what “${asked.label}” means`,
      );
    },
  };
}

function strandOf(
  session: Session,
  { dataset, column, list }: ReviewedColumn,
): { strand: StrandColumn; lists: CodeList[] } {
  const { roles, title } = datasetOf(session.workspace, dataset);
  const role = roles[column];
  if (role?.kind !== 'strand') {
    throw new AppError(
      'column-missing',
      `"${column}" of "${title}" is no column of an equality strand, so it has no labels to review. Give it that role first.`,
      { column },
    );
  }
  const carried = codeListsFor(role.strand).filter((each) => carriesList({ column, role, list: each }, codeListOf));
  const [shown] = session.carried.ofColumn(datasetOf(session.workspace, dataset), column);
  const chosen = list === undefined ? (shown ?? carried[0]) : codeListOf(list);
  if (chosen?.strand !== role.strand) {
    throw new AppError('unknown-name', `"${column}" of "${title}" cannot be read into "${list ?? role.strand}".`, {
      column,
    });
  }
  return { strand: { column, role, list: chosen }, lists: carried };
}

function keyOf({ role, list }: StrandColumn, label: string): Omit<MappingKey, 'from'> & { from?: string } {
  const from = role.kind === 'strand' ? role.list : undefined;
  return { strand: list.strand, list: list.id, ...(from === undefined ? {} : { from }), label };
}

function fullKeyOf(strand: StrandColumn, label: string): MappingKey {
  return { from: undefined, ...keyOf(strand, label) };
}

/** A decision must lead to a category of the list, or say plainly that there is none. */
function requireMeaning(meaning: Harmonised, list: CodeList): void {
  const codes = meaning.kind === 'category' ? [meaning.code] : meaning.kind === 'several' ? meaning.codes : [];
  const unknown = codes.find((code) => !list.categories.some((category) => category.code === code));
  if (unknown === undefined && meaning.kind !== 'guess') return;
  throw new AppError(
    'unknown-name',
    unknown === undefined
      ? 'A decision cannot be a guess. Choose a category, or say that it is not known.'
      : `"${list.title}" has no category "${unknown}".`,
  );
}
