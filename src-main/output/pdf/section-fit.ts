import { blockHeight, pageWidth } from './block-height.ts';
import type { PaperBlock, PaperReport, SectionFit } from './paper.ts';
import { textHeight } from './text-lines.ts';

/** A4 less the margins of a page, in points. */
const pageRoom = 842 - 60 - 54;

/** How far a height worked out here may be from that of the compiler, in points. */
const doubt = 16;

type Section = Pick<PaperReport['sections'][number], 'title' | 'lead'> & { readonly blocks: readonly PaperBlock[] };

/** Works out whether one page holds a section, which the compiler could tell only by setting all of it twice. */
export function sectionFit(section: Section): SectionFit {
  const height = sectionHeight(section);
  if (height - doubt > pageRoom) return 'parted';
  return height + doubt < pageRoom ? 'whole' : 'near';
}

/** The height of a section on a page without end, in points. */
export function sectionHeight({ title, lead, blocks }: Section): number {
  const heading = 7.5 + 7 + textHeight(title, pageWidth * 0.98, { size: 19.5, weight: 600, leading: 0.46 });
  let height = heading + (lead === '' ? 0 : 11 + textHeight(lead, pageWidth * 0.96, { size: 10.75 }));
  let last = lead === '' ? 8 : 13;
  for (const block of blocks) {
    const { above, height: own, below } = blockHeight(block);
    height += Math.max(last, above) + own;
    last = below;
  }
  return height;
}
