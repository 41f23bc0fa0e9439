import type { Block, Finding, Profile, ProfileSection } from '../../shared/model/profile.ts';
import type { BlockEdit, ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import { figuresOfWording } from '../../shared/presentation/bound-figures.ts';
import { bindText, numbersIn, unbindText } from '../../shared/presentation/bound-text.ts';
import { rewordFinding, typedPlaces } from './reword-finding.ts';

/**
 * A profile as its officer wants it: findings reworded with their numbers bound, pinned to the top or hidden, sections
 * and findings in the officer's order, the officer's own paragraphs in their sections. Words for a finding that has since
 * turned, or of which the rules now say something else, are set aside: the rules' sentence stands, and says that it does.
 * Numbers that an officer typed are marked. What is hidden is named, so that it can be shown again.
 */
export function applyEdits(plain: Profile, { edits = [], additions = [], order = [] }: ProfileRecipe): Profile {
  const profile = { ...plain, sections: plain.sections.map((section) => withAdditions(section, additions)) };
  const editOf = new Map(edits.map((edit) => [edit.block, edit]));
  const copies = Map.groupBy(allFindings(profile), ({ id }) => id);
  const edit = (finding: Finding): Finding[] =>
    editFinding(finding, editOf.get(finding.id), copies.get(finding.id) ?? []);
  const findings = profile.findings.flatMap(edit);
  const { mainFinding } = profile;
  const hidden = hiddenOf(profile, editOf);
  return {
    ...profile,
    ...(hidden.length === 0 ? {} : { hidden }),
    mainFinding: mainFinding === null ? null : (edit(mainFinding)[0] ?? null),
    findings: inOrder(pinnedFirst(findings), order),
    sections: inOrder(
      profile.sections.flatMap((section) => editSection(section, editOf, edit, order)),
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
    blocks: [
      ...section.blocks,
      ...own.map(({ id, text }): Block => ({ kind: 'paragraph', id, text, ...typedOf(text) })),
    ],
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
  edit: (finding: Finding) => Finding[],
  order: readonly string[],
): ProfileSection[] {
  if (editOf.get(section.id)?.hidden === true) return [];
  const blocks = section.blocks.flatMap((block): Block[] => {
    if (block.kind === 'finding') return edit(block);
    const id = idOf(block);
    const own = id === undefined ? undefined : editOf.get(id);
    return own?.hidden === true ? [] : [rewordBlock(block, own)];
  });
  return [{ ...section, blocks: inPlace(blocks, order) }];
}

/** A paragraph or note in the officer's words, where the rules still say what they were written over, but for its numbers. */
function rewordBlock(block: Block, edit: BlockEdit | undefined): Block {
  if (edit?.text === undefined || (block.kind !== 'paragraph' && block.kind !== 'note')) return block;
  const words = edit.text;
  const text = edit.rule === unbindText(block.text) ? bindText(words, numbersIn(block.text)) : null;
  const worded = { byRule: block.text, isSetAside: text === null };
  if (text === null) return { ...block, worded };
  const figures = figuresOfWording(words, block.figures ?? []);
  const { typed = [], ...rest } = block;
  return { ...rest, text, worded, ...(block.figures === undefined ? {} : { figures }), ...typedOf(words, typed) };
}

/** Which numbers of an officer's words no table holds, as a field of the block that says them. */
function typedOf(words: string, before: readonly number[] = []): { typed?: number[] } {
  const typed = typedPlaces(words, before);
  return typed.length === 0 ? {} : { typed };
}

/** Blocks named in the officer's order take each other's places. */
function inPlace(blocks: readonly Block[], order: readonly string[]): Block[] {
  const named = blocks.map((block) => ({ id: idOf(block) ?? '', block }));
  return inOrder(named, order).map(({ block }) => block);
}

function editFinding(finding: Finding, edit: BlockEdit | undefined, copies: readonly Finding[]): Finding[] {
  if (edit === undefined) return [finding];
  if (edit.hidden === true) return [];
  return [{ ...rewordFinding(finding, edit, copies), ...(edit.pinned === true ? { pinned: true } : {}) }];
}

/** Every finding, in each place where it stands. */
function allFindings({ mainFinding, findings, sections }: Profile): Finding[] {
  const inSections = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'finding'));
  return [...(mainFinding === null ? [] : [mainFinding]), ...findings, ...inSections];
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
