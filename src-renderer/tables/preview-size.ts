import type { PreviewPage } from '../../shared/model/preview.ts';

const tightCharacter = 5.7;
const figureCharacter = 7.6;
const padding = 20;

/** Wide enough for the longest value of a page, within reason; headings wrap. In CSS pixels. */
export function columnWidth(column: PreviewPage['columns'][number]): number {
  const longest = Math.max(0, ...column.values.map((value) => (value === null ? 0 : String(value).length)));
  const longestWord = Math.max(...column.name.split(/\s+/).map((word) => word.length)) * 6.2 + padding;
  if (column.type === 'whole number' || column.type === 'number')
    return clamp(Math.max(longest * figureCharacter + padding, longestWord), 72, 140);
  return clamp(Math.max(longest * tightCharacter + padding, longestWord, 96), 96, 360);
}

/** High enough for the longest heading when it wraps in its column. In CSS pixels. */
export function headerHeight(page: PreviewPage): number {
  const lines = page.columns.map((column) => {
    const detail = column.type === 'whole number' || column.type === 'number' ? 0 : 1;
    return Math.ceil((column.name.length * 6.4) / (columnWidth(column) - padding)) + detail;
  });
  return clamp(Math.max(1, ...lines) * 14 + 18, 46, 118);
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}
