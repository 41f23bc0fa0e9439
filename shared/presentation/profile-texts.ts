import type { Figure } from '../model/edition.ts';
import type { Block, Profile, ProfileSection } from '../model/profile.ts';

/** A text of a profile other than a finding or a table, known by its place. */
export interface PlacedText {
  readonly id: string;
  readonly text: string;
  readonly figures?: readonly Figure[] | undefined;
  /** True of a paragraph or note, which comes and goes by itself. */
  readonly isOwn?: boolean;
}

/** What a section's title is known by, beside its blocks. */
export function titleId({ id }: Pick<ProfileSection, 'id'>): string {
  return `${id}-title`;
}

/** What the sentence below a section's title is known by, beside its blocks. */
export function leadId({ id }: Pick<ProfileSection, 'id'>): string {
  return `${id}-lead`;
}

/** The items of a list of definitions, each with the id that it is known by. */
export function definitionTexts({
  id = '',
  items,
}: Extract<Block, { kind: 'definitions' }>): (PlacedText & { readonly term: string })[] {
  return items.map((item, index) => ({ ...item, id: `${id}-${String(index + 1)}` }));
}

/** The titles, leads, paragraphs, notes, lists and bars of a profile that can hold numbers, in their order. */
export function profileTexts({ sections }: Pick<Profile, 'sections'>): PlacedText[] {
  return sections.flatMap((section) => [
    { id: titleId(section), text: section.title, figures: section.titleFigures },
    { id: leadId(section), text: section.lead, figures: section.leadFigures },
    ...section.blocks.flatMap(textsOfBlock),
  ]);
}

/** The texts of a block that are known by themselves. */
function textsOfBlock(block: Block): PlacedText[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.id === undefined ? [] : [{ id: block.id, text: block.text, figures: block.figures, isOwn: true }];
    case 'definitions':
      return definitionTexts(block);
    case 'missingness':
      return block.id === undefined
        ? []
        : [{ id: block.id, text: [block.title, ...block.parts.map(({ text }) => text)].join(' ') }];
    case 'finding':
    case 'table':
    case 'chart':
    case 'map':
      return [];
  }
}
