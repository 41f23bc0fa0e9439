import type { Block, Finding, Profile, ProfileSection } from '../../shared/model/profile.ts';
import type { BlockEdit, ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import { bindText, numbersIn } from '../../shared/presentation/bound-text.ts';

/**
 * A profile as its officer wants it: findings reworded with their numbers bound, pinned to the top or hidden, sections
 * and findings in the officer's order. Words for a finding that has since turned, or whose numbers are no longer there,
 * are set aside: the rules' sentence stands, and says that it does.
 */
export function applyEdits(profile: Profile, { edits = [], order = [] }: ProfileRecipe): Profile {
  const editOf = new Map(edits.map((edit) => [edit.block, edit]));
  const findings = profile.findings.flatMap((finding) => editFinding(finding, editOf.get(finding.id)));
  const { mainFinding } = profile;
  return {
    ...profile,
    mainFinding: mainFinding === null ? null : (editFinding(mainFinding, editOf.get(mainFinding.id))[0] ?? null),
    findings: inOrder(pinnedFirst(findings), order),
    sections: inOrder(
      profile.sections.flatMap((section) => editSection(section, editOf)),
      order,
    ),
  };
}

function editSection(section: ProfileSection, editOf: ReadonlyMap<string, BlockEdit>): ProfileSection[] {
  if (editOf.get(section.id)?.hidden === true) return [];
  const blocks = section.blocks.flatMap((block): Block[] => {
    if (block.kind === 'finding') return editFinding(block, editOf.get(block.id));
    const id = 'id' in block ? block.id : block.kind === 'table' ? block.table.id : null;
    return id !== null && editOf.get(id)?.hidden === true ? [] : [block];
  });
  return [{ ...section, blocks }];
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
