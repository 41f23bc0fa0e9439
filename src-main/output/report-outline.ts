import type { Block, Profile } from '../../shared/model/profile.ts';

/** A block with the number by which the text refers to it, such as "Table 2.1"; empty where a block has none. */
export interface NumberedBlock {
  readonly label: string;
  readonly block: Block;
}

export interface NumberedSection {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly NumberedBlock[];
}

const labelled: Partial<Record<Block['kind'], string>> = { table: 'Table', chart: 'Chart', map: 'Map' };

/** Numbers sections, and the tables, charts and maps of each, alike in every format. */
export function outlineReport(profile: Profile): readonly NumberedSection[] {
  return profile.sections.map((section, index) => {
    const counts = new Map<string, number>();
    const blocks = section.blocks.map((block) => {
      const word = labelled[block.kind];
      if (word === undefined) return { label: '', block };
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return { label: `${word} ${index + 1}.${count}`, block };
    });
    const { id, name, title, lead } = section;
    return { number: index + 1, id, name, title, lead, blocks };
  });
}
