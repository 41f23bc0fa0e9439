import type { Block, Finding, Profile, ProfileSection } from '../../shared/model/profile.ts';
import type { BlockEdit, ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import { figuresOfWording } from '../../shared/presentation/bound-figures.ts';
import { reword } from '../../shared/presentation/rewording.ts';

/** What an officer changed, by the block, and the findings for which the officer's words stand. */
interface Edits {
  readonly of: ReadonlyMap<string, BlockEdit>;
  readonly standing: ReadonlySet<string>;
}

/**
 * A profile as its officer wants it: findings reworded with their numbers bound, pinned to the top or hidden, sections
 * and findings in the officer's order, the officer's own paragraphs in their sections. Words for a finding that has since
 * turned, or of which the rules now say something else, are set aside: the rules' sentence stands, and says that it does.
 * What is hidden is named, so that it can be shown again.
 */
export function applyEdits(plain: Profile, { edits = [], additions = [], order = [] }: ProfileRecipe): Profile {
  const profile = { ...plain, sections: plain.sections.map((section) => withAdditions(section, additions)) };
  const editOf = new Map(edits.map((edit) => [edit.block, edit]));
  const own: Edits = { of: editOf, standing: standingWords(profile, editOf) };
  const findings = profile.findings.flatMap((finding) => editFinding(finding, own));
  const { mainFinding } = profile;
  const hidden = hiddenOf(profile, editOf);
  return {
    ...profile,
    ...(hidden.length === 0 ? {} : { hidden }),
    mainFinding: mainFinding === null ? null : (editFinding(mainFinding, own)[0] ?? null),
    findings: inOrder(pinnedFirst(findings), order),
    sections: inOrder(
      profile.sections.flatMap((section) => editSection(section, own, order)),
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

function editSection(section: ProfileSection, edits: Edits, order: readonly string[]): ProfileSection[] {
  if (edits.of.get(section.id)?.hidden === true) return [];
  const blocks = section.blocks.flatMap((block): Block[] => {
    if (block.kind === 'finding') return editFinding(block, edits);
    const id = idOf(block);
    const edit = id === undefined ? undefined : edits.of.get(id);
    return edit?.hidden === true ? [] : [rewordBlock(block, edit)];
  });
  return [{ ...section, blocks: inPlace(blocks, order) }];
}

/** A paragraph or note in the officer's words, where they still fit what the rules write. */
function rewordBlock(block: Block, edit: BlockEdit | undefined): Block {
  if (edit?.text === undefined || (block.kind !== 'paragraph' && block.kind !== 'note')) return block;
  const text = reword(edit, block);
  const worded = { byRule: block.text, isSetAside: text === null };
  if (text === null) return { ...block, worded };
  const figures = figuresOfWording(edit.text, block.figures ?? []);
  return { ...block, text, worded, ...(block.figures === undefined ? {} : { figures }) };
}

/** Blocks named in the officer's order take each other's places. */
function inPlace(blocks: readonly Block[], order: readonly string[]): Block[] {
  const named = blocks.map((block) => ({ id: idOf(block) ?? '', block }));
  return inOrder(named, order).map(({ block }) => block);
}

function editFinding(finding: Finding, edits: Edits): Finding[] {
  const edit = edits.of.get(finding.id);
  if (edit === undefined) return [finding];
  if (edit.hidden === true) return [];
  const own = { ...finding, ...(edit.pinned === true ? { pinned: true } : {}) };
  const text = wordsFor(finding, edit);
  // What the cover says in other words than the section is reworded where the officer's words fit, and stands elsewhere.
  if (edit.text === undefined || (text === null && edits.standing.has(finding.id))) return [own];
  return [{ ...own, text: text ?? finding.text, worded: { byRule: finding.text, isSetAside: text === null } }];
}

/** The officer's words for a finding; null where there are none, or it has turned, or the rules say something else. */
function wordsFor(finding: Finding, edit: BlockEdit): string | null {
  const hasTurned = edit.direction !== undefined && edit.direction !== finding.direction;
  return hasTurned ? null : reword(edit, finding);
}

/** Findings for which the officer's words stand, on the cover or in their section. */
function standingWords(profile: Profile, editOf: ReadonlyMap<string, BlockEdit>): ReadonlySet<string> {
  const inSections = profile.sections.flatMap(({ blocks }) => blocks);
  const findings = [profile.mainFinding, ...profile.findings, ...inSections].filter(
    (block) => block?.kind === 'finding',
  );
  const standing = findings.filter(({ id, ...finding }) => {
    const edit = editOf.get(id);
    return edit !== undefined && wordsFor({ id, ...finding }, edit) !== null;
  });
  return new Set(standing.map(({ id }) => id));
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
