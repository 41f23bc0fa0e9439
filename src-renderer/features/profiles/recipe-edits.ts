import type {
  BlockEdit,
  ProfileQuestion,
  ProfileRecipe,
  StrandJudgement,
} from '../../../shared/model/profile-recipe.ts';

/** What an officer changed of a block so far. */
export function editOf({ edits = [] }: ProfileRecipe, block: string): BlockEdit | undefined {
  return edits.find((edit) => edit.block === block);
}

/** A recipe in which this is all that was changed of a block; an edit that changes nothing is left out. */
export function withEdit(recipe: ProfileRecipe, edit: BlockEdit): ProfileRecipe {
  const others = (recipe.edits ?? []).filter(({ block }) => block !== edit.block);
  const changes = edit.text !== undefined || edit.hidden === true || edit.pinned === true;
  return { ...recipe, edits: changes ? [...others, edit] : others };
}

/** A recipe in which a block or section is shown or hidden. */
export function withHidden(recipe: ProfileRecipe, block: string, hidden: boolean): ProfileRecipe {
  return withEdit(recipe, { ...editOf(recipe, block), block, hidden });
}

/** A recipe in which a finding is kept at the top of its kind, or is not. */
export function withPinned(recipe: ProfileRecipe, block: string, pinned: boolean): ProfileRecipe {
  return withEdit(recipe, { ...editOf(recipe, block), block, pinned });
}

/** A recipe without an officer's wording of a block: the rules' sentence stands again. */
export function withoutWording(recipe: ProfileRecipe, block: string): ProfileRecipe {
  const edit = editOf(recipe, block);
  if (edit === undefined) return recipe;
  return withEdit(recipe, {
    block,
    ...(edit.hidden === undefined ? {} : { hidden: edit.hidden }),
    ...(edit.pinned === undefined ? {} : { pinned: edit.pinned }),
  });
}

/** A recipe in which these ids, sections or blocks of one list, stand in this order. */
export function withOrder(recipe: ProfileRecipe, ids: readonly string[]): ProfileRecipe {
  const others = (recipe.order ?? []).filter((id) => !ids.includes(id));
  return { ...recipe, order: [...others, ...ids] };
}

/** A list in which one of its items went up (-1) or down (1) by one place; the same list where it can't. */
export function movedBy(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return ids;
  return ids.map((each, index) => (index === at ? other : index === at + by ? id : each));
}

/** A list in which dragged items stand before or after another one. */
export function movedTo(
  ids: readonly string[],
  dragged: readonly string[],
  target: { readonly key: string; readonly position: 'before' | 'after' },
): readonly string[] {
  if (dragged.includes(target.key)) return ids;
  const rest = ids.filter((id) => !dragged.includes(id));
  const at = rest.indexOf(target.key) + (target.position === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...ids.filter((id) => dragged.includes(id)), ...rest.slice(at)];
}

/** A recipe with a paragraph of the officer's own; without words it is taken out. */
export function withAddition(
  recipe: ProfileRecipe,
  addition: { readonly id: string; readonly section: string; readonly text: string },
): ProfileRecipe {
  const before = recipe.additions ?? [];
  const isKnown = before.some(({ id }) => id === addition.id);
  const additions = isKnown
    ? before.flatMap((each) => (each.id !== addition.id ? [each] : addition.text.trim() === '' ? [] : [addition]))
    : addition.text.trim() === ''
      ? before
      : [...before, addition];
  return { ...recipe, additions: [...additions] };
}

/** An id for a new paragraph that no other of the recipe has. */
export function freeAdditionId({ additions = [] }: ProfileRecipe): string {
  let number = additions.length + 1;
  while (additions.some(({ id }) => id === `own-${String(number)}`)) number += 1;
  return `own-${String(number)}`;
}

/** A recipe with what is judged of one characteristic. */
export function withJudgement(recipe: ProfileRecipe, judgement: StrandJudgement): ProfileRecipe {
  const others = (recipe.judgements ?? []).filter(({ strand }) => strand !== judgement.strand);
  return { ...recipe, judgements: [...others, judgement] };
}

/** A recipe with one of its questions changed. */
export function withQuestion(recipe: ProfileRecipe, question: ProfileQuestion): ProfileRecipe {
  const questions = recipe.questions ?? [];
  return { ...recipe, questions: questions.map((each) => (each.id === question.id ? question : each)) };
}
