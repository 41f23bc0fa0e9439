import { assertNever } from '../../../shared/base/assert-never.ts';
import type { PaperBlock, PaperFinding, PaperTable } from './paper.ts';
import { wrappedRowHeight } from './row-height.ts';
import { measureText } from '../pictures/text-width.ts';
import { capHeight, countLines, textHeight, type TextLook } from './text-lines.ts';

/** Width of a page's text in points, as the template sets it. */
export const pageWidth = 502;

/** What a block takes on a page, in points, as the template sets it: about, as only the compiler knows where lines end. */
export interface BlockHeight {
  readonly above: number;
  readonly height: number;
  readonly below: number;
}

const body = { size: 9.75 } as const satisfies TextLook;
const small = { size: 8.25 } as const satisfies TextLook;
const strong = { size: 10.75, weight: 600 } as const satisfies TextLook;
const key = { size: 8.75 } as const satisfies TextLook;
const swatch = 8;
const swatchGap = 10;
const head = { size: 8, weight: 500, leading: 0.42, family: 'IBM Plex Sans Condensed' } as const satisfies TextLook;

export function blockHeight(block: PaperBlock): BlockHeight {
  switch (block.kind) {
    case 'table':
      return { above: 15, height: tableHeight(block.table), below: 15 };
    case 'picture':
      return {
        above: 14,
        height: captionHeight(block.label, block.title, block.subtitle) + 6 + block.height + notesHeight(block.notes),
        below: 12,
      };
    case 'finding':
      return {
        above: 0,
        height: findingHeight(block, { inset: 5.5, size: 9.75, scale: 0.78, detail: true }),
        below: 0,
      };
    case 'paragraph':
      return { above: 12, height: textHeight(block.text, pageWidth, body), below: 12 };
    case 'note':
      return { above: 10, height: 16 + 13.4 + textHeight(block.text, pageWidth - 22, body), below: 10 };
    case 'definitions': {
      const width = Math.min(160, Math.max(58, ...block.items.map(({ term }) => term.length * 4.9 + 10)));
      const items = block.items.map(({ text }) => textHeight(text, pageWidth - width, { ...body, leading: 0.55 }));
      const all = items.reduce((sum, height) => sum + height, 6.5 * (items.length - 1));
      return { above: 12, height: textHeight(block.title, pageWidth, strong) + 8 + all, below: 12 };
    }
    case 'missingness': {
      const parts = keyHeight(block.parts);
      const title = textHeight(block.title, pageWidth, strong);
      return { above: 12, height: title + 5 + 16 + parts + 6 + textHeight(block.text, pageWidth, body), below: 12 };
    }
    default:
      return assertNever(block);
  }
}

/** The height of a finding of a section or of the cover, in points. */
export function findingHeight(
  { figure, text, source, detail }: Pick<PaperFinding, 'figure' | 'text' | 'source' | 'detail'>,
  setting: { readonly inset: number; readonly size: number; readonly scale: number; readonly detail: boolean },
): number {
  const { inset, size, scale } = setting;
  const width = pageWidth - 75;
  const leading = 0.5 * body.size;
  const words = textHeight(source === '' ? text : `${text} ${source}`, width, {
    size,
    weight: 600,
    leading: leading / size,
  });
  const small = Math.min(9.5, size - 0.75);
  const below = setting.detail ? textHeight(detail, width, { size: small, leading: leading / small }) : 0;
  const letters = figure.length <= 4 ? 20 : figure.length <= 7 ? 15 : 12;
  const mark = textHeight(figure, 66, { size: scale * letters, weight: 600 });
  return 2 * inset + Math.max(words + (below === 0 ? 0 : leading + below), mark);
}

function tableHeight({ label, caption, subtitle, columns, rows, notes }: PaperTable): number {
  const heads = columns.map(({ kind, title, width }) => (kind === 'plot' ? 18.2 : textHeight(title, width - 9, head)));
  const below = rows.reduce((sum, { height, cells }) => sum + (height ?? wrappedRowHeight(columns, cells)), 0);
  return captionHeight(label, caption, subtitle) + 6 + 6.6 + Math.max(...heads) + below + notesHeight(notes);
}

function captionHeight(label: string, caption: string, subtitle: string): number {
  const words = textHeight(`${label}: ${caption}`, pageWidth, { ...body, weight: 600, leading: 0.55 });
  if (subtitle === '') return words;
  return words + countLines(subtitle, pageWidth, small) * (small.size * capHeight + body.size * 0.55);
}

function notesHeight(notes: readonly string[]): number {
  return notes.length === 0 ? 0 : 6 + textHeight(notes.join(' '), pageWidth, { ...small, leading: 0.59 });
}

/** The parts of a bar in words: each stays on one line, beside its swatch. */
function keyHeight(parts: Extract<PaperBlock, { kind: 'missingness' }>['parts']): number {
  let [lines, used] = [1, 0];
  for (const { label, text } of parts) {
    const words =
      measureText(`${label}  `, 'IBM Plex Sans', 400, key.size) + measureText(text, 'IBM Plex Sans', 600, key.size);
    const width = swatch + words;
    if (used > 0 && used + swatchGap + width > pageWidth) [lines, used] = [lines + 1, width];
    else used += (used === 0 ? 0 : swatchGap) + width;
  }
  return key.size * capHeight * lines + body.size * 0.68 * (lines - 1);
}
