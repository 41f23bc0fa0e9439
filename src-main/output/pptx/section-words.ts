import type { NumberedSection } from '../report-outline.ts';
import type { TextItem } from './page-text.ts';

/** What a section says in words, besides its findings. */
export function sectionWords({ lead, blocks }: NumberedSection): readonly TextItem[] {
  return [...(lead === '' ? [] : [{ term: '', text: lead }]), ...blocks.flatMap(itemsOf)];
}

function itemsOf({ block }: NumberedSection['blocks'][number]): readonly TextItem[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ term: '', text: block.text }];
    case 'note':
      return [{ term: block.title, text: block.text }];
    case 'definitions':
      return block.items.map((item, index) => (index === 0 ? { heading: block.title, ...item } : item));
    case 'missingness':
      return [
        {
          term: block.title.replace(/\.$/, ''),
          text: block.parts.map(({ label, text }) => `${label} ${text}`).join(' · '),
        },
        { term: '', text: block.text },
      ];
    default:
      return [];
  }
}
