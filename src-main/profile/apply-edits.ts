import type { Block, Finding, Profile, ProfileSection } from '../../shared/model/profile.ts';
import type { BlockEdit, ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import { figuresOfWording } from '../../shared/presentation/bound-figures.ts';
import { bindText, numbersIn } from '../../shared/presentation/bound-text.ts';

/**
 * A profile as its officer wants it: findings reworded with their numbers bound, pinned to the top or hidden, sections
 * and findings in the officer's order, the officer's own paragraphs in their sections. Words for a finding that has since turned, or whose numbers are no longer there,
 * are set aside: the rules' sentence stands, and says that it does. What is hidden is named, so that it can be shown again.
 */
export function applyEdits(plain: Profile, { edits = [], additions = [], order = [] }: ProfileRecipe): Profile {
  const profile = { ...plain, sections: plain.sections.map((section) => withAdditions(section, additions)) };
  const editOf = new Map(edits.map((edit) => [edit.block, edit]));
  const findings = profile.findings.flatMap((finding) => editFinding(finding, editOf.get(finding.id)));
  const { mainFinding } = profile;
  const hidden = hiddenOf(profile, editOf);
  return {
    ...profile,
    ...(hidden.length === 0 ? {} : { hidden }),
    mainFinding: mainFinding === null ? null : (editFinding(mainFinding, editOf.get(mainFinding.id))[0] ?? null),
    findings: inOrder(pinnedFirst(findings), order),
    sections: inOrder(
      profile.sections.flatMap((section) => editSection(section, editOf, order)),
      order,
    ),
  };
}

/** The officer's own paragraphs, after what the rules write. */
function withAdditions(section: ProfileSection, additions: NonNullable<ProfileRecipe['additions']>): ProfileSection {
  const own = additions.filter((addition) => addition.section === section.id && addition.text.trim() !== '');
  if (own.length === 0) return section;
  return {
    ...section,
    blocks: [...section.blocks, ...own.map(({ id, text }): Block => ({ kind: 'paragraph', id, text }))],
  };
}

/** Each section, finding or other block that is hidden, once in each place where it would stand. */
function hiddenOf(profile: Profile, editOf: ReadonlyMap<string, BlockEdit>): NonNullable<Profile['hidden']> {
  const all = [
    ...[profile.mainFinding, ...profile.findings].flatMap((finding) =>
      finding === null ? [] : [{ id: finding.id, section: null, text: finding.text }],
    ),
    ...profile.sections.flatMap((section) => [
      { id: section.id, section: section.id, text: section.name },
      ...section.blocks.map((block) => ({ id: idOf(block) ?? '', section: section.id, text: wordsOf(block) })),
    ]),
  ];
  const hidden = all.filter(({ id }) => editOf.get(id)?.hidden === true);
  return [...new Map(hidden.map((each) => [`${each.section ?? ''} ${each.id}`, each])).values()];
}

function idOf(block: Block): string | undefined {
  return block.kind === 'table' ? block.table.id : block.id;
}

function wordsOf(block: Block): string {
  if (block.kind === 'table') return block.table.caption;
  return block.kind === 'finding' || block.kind === 'paragraph' ? block.text : block.title;
}

function editSection(
  section: ProfileSection,
  editOf: ReadonlyMap<string, BlockEdit>,
  order: readonly string[],
): ProfileSection[] {
  if (editOf.get(section.id)?.hidden === true) return [];
  const blocks = section.blocks.flatMap((block): Block[] => {
    if (block.kind === 'finding') return editFinding(block, editOf.get(block.id));
    const id = idOf(block);
    const edit = id === undefined ? undefined : editOf.get(id);
    return edit?.hidden === true ? [] : [rewordBlock(block, edit?.text)];
  });
  return [{ ...section, blocks: inPlace(blocks, order) }];
}

/** A paragraph or note in the officer's words; one whose numbers are no longer there stays as the rules write it. */
function rewordBlock(block: Block, words: string | undefined): Block {
  if (words === undefined || (block.kind !== 'paragraph' && block.kind !== 'note')) return block;
  const text = bindText(words, numbersIn(block.text));
  if (text === null) return block;
  const figures = figuresOfWording(words, block.figures ?? []);
  return { ...block, text, ...(block.figures === undefined ? {} : { figures }) };
}

/** Blocks named in the officer's order take each other's places. */
function inPlace(blocks: readonly Block[], order: readonly string[]): Block[] {
  const named = blocks.map((block) => ({ id: idOf(block) ?? '', block }));
  return inOrder(named, order).map(({ block }) => block);
}

function editFinding(finding: Finding, edit: BlockEdit | undefined): Finding[] {
  if (edit === undefined) return [finding];
  if (edit.hidden === true) return [];
  const pinned = edit.pinned === true ? { pinned: true } : {};
  if (edit.text === undefined) return [{ ...finding, ...pinned }];
  const hasTurned = edit.direction !== undefined && edit.direction !== finding.direction;
  const text = hasTurned ? null : bindText(edit.text, numbersIn(`${finding.text} ${finding.detail}`));
  const worded = { byRule: finding.text, isSetAside: text === null };
  return [{ ...finding, ...pinned, text: text ?? finding.text, worded }];
}

function pinnedFirst(findings: readonly Finding[]): Finding[] {
  return [...findings.filter(({ pinned }) => pinned === true), ...findings.filter(({ pinned }) => pinned !== true)];
}

/** Items named in the officer's order take each other's places; the others stay where the template has them. */
function inOrder<Item extends { readonly id: string }>(items: readonly Item[], order: readonly string[]): Item[] {
  const rank = new Map(order.map((id, at) => [id, at]));
  const named = items
    .filter(({ id }) => rank.has(id))
    .sort((first, second) => (rank.get(first.id) ?? 0) - (rank.get(second.id) ?? 0))
    .values();
  return items.map((item) => (rank.has(item.id) ? (named.next().value ?? item) : item));
}
