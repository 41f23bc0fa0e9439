import type PptxGenJS from 'pptxgenjs';
import type { PrintedTable } from '../printed-table.ts';
import type { Page } from './draw-parts.ts';
import { slideColours as colours, slideFont } from './slide-master.ts';
import { headHeight, rowHeight, slideLeft, slideWidth } from './stack-height.ts';

type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps];

/** A table with its header row; the row of the report's own area on `chosenGround`. */
export function drawTable(
  page: Page,
  { caption, heads, rows, rightAligned, widths }: PrintedTable,
  y: number,
  chosenGround: string,
): void {
  const rule = (pt: number, color: string): PptxGenJS.BorderProps => ({ type: 'solid', pt, color });
  const none: PptxGenJS.BorderProps = { type: 'none' };
  const borders = (top: PptxGenJS.BorderProps, bottom: PptxGenJS.BorderProps): Borders => [top, none, bottom, none];
  const align = (index: number) => (rightAligned[index] === true ? ('right' as const) : ('left' as const));
  page.addTable(
    [
      heads.map((head, index) => ({
        text: head,
        options: {
          align: align(index),
          valign: 'bottom' as const,
          color: colours.muted,
          bold: true,
          fontSize: 11,
          border: borders(rule(1.25, colours.ink), rule(1, colours.line)),
        },
      })),
      ...rows.map(({ cells, total, chosen }) =>
        cells.map((words, index) => ({
          text: words,
          options: {
            align: align(index),
            bold: total || chosen,
            border: borders(none, rule(0.5, colours.line)),
            ...(chosen ? { fill: { color: chosenGround } } : {}),
          },
        })),
      ),
    ],
    {
      x: slideLeft,
      y,
      w: slideWidth,
      colW: widths.map((share) => share * slideWidth),
      rowH: [headHeight, ...rows.map(() => rowHeight)],
      margin: [0.02, 0.07, 0.02, 0.07],
      fontFace: slideFont,
      fontSize: 12,
      color: colours.ink,
      valign: 'middle',
      objectName: caption,
    },
  );
}
