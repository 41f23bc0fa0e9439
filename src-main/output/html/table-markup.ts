import type { TableCell, TableColumn, TableModel } from '../../../shared/model/table-model.ts';
import type { Finding } from '../../../shared/model/profile.ts';
import { isWords } from '../printed-table.ts';
import { placeOnScale, plotMark, type PlotMark } from '../plot-geometry.ts';
import { paperTicks } from '../paper-ticks.ts';
import { html, trusted, type Markup } from './markup.ts';

const plotWidth = 150;
const rowHeight = 20;
const margin = 6;
const tickSize = 11;

type Scale = Extract<TableColumn, { kind: 'plot' }>['plot'];

/** A table with its caption, column and row headers and, where it has them, its rows' plots as decoration of the figures. */
export function tableMarkup(label: string, id: string, table: TableModel): Markup {
  const words = table.columns.map((_, index) => isWords(table, index));
  const heads = table.columns.map((column, index) => columnHead(column, words[index] === true));
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, index) =>
      cell.kind === 'text' && index > 0
        ? html`<td class="label${words[index] === true ? ' text' : ''}">${cell.text}</td>`
        : cellMarkup(cell, table.columns[index]),
    );
    return html`<tr${trusted(row.kind === 'total' ? ' class="total"' : '')}>${cells}</tr>`;
  });
  return html`<div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0">
      <table class="figures" id="${id}" data-label="${label}">
        <caption id="${id}-caption">
          <b>${label}: ${table.caption}</b>
          ${captionDetail(table.subtitle)}
        </caption>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${notesMarkup(table.notes)}`;
}

export function notesMarkup(notes: readonly string[]): Markup {
  return notes.length === 0 ? html`` : html`<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>`;
}

function captionDetail(subtitle: string): Markup {
  return subtitle === '' ? html`` : html`<span>${subtitle}</span>`;
}

function columnHead(column: TableColumn, isText: boolean): Markup {
  if (column.kind === 'plot')
    return html`<th scope="col" class="plot">${plotTitle(column.title)}${ticksSvg(column.plot)}</th>`;
  return html`<th scope="col" class="${column.kind}${isText ? ' text' : ''}">${column.title}</th>`;
}

/** "Rate and interval", of which the page takes the end away with the intervals themselves. */
function plotTitle(title: string): Markup {
  const [, of, end] = /^(.+?)( and interval)$/.exec(title) ?? [];
  return of === undefined || end === undefined ? html`${title}` : html`${of}<span class="of-interval">${end}</span>`;
}

function cellMarkup(cell: TableCell, column: TableColumn | undefined): Markup {
  switch (cell.kind) {
    case 'text':
      return html`<th scope="row">${cell.text}</th>`;
    case 'figure': {
      const strong = column?.kind === 'figure' && column.strong === true ? ' strong' : '';
      return html`<td class="figure${strong}" ${sortValue(cell.status === 'value' ? cell.value : null)}>
        ${marked(cell.text, cell.status === 'value' ? (cell.flag ?? '') : cell.status)}
      </td>`;
    }
    case 'interval':
      return html`<td class="interval" ${sortValue(cell.status === 'value' ? cell.lower : null)}>
        ${marked(cell.text, cell.text === '' || cell.status === 'value' ? '' : cell.status)}
      </td>`;
    case 'plot':
      return column?.kind === 'plot'
        ? html`<td class="plot">${plotSvg(column.plot, plotMark(column.plot, cell))}</td>`
        : html`<td></td>`;
  }
}

/** The number that a column is sorted by; a cell whose number is not printed has none. */
function sortValue(value: number | null): Markup {
  return value === null ? html`` : html` data-value="${value}"`;
}

function marked(text: string, mark: string): Markup {
  return mark === '' ? html`${text}` : html`<span class="mark ${mark}"><span>${text}</span></span>`;
}

/** The plot of the finding that leads a report, as decoration of its words. */
export function findingPlot({ plot, direction }: Finding): Markup {
  if (plot === undefined) return html``;
  const { scale, value, lower, upper, reliable } = plot;
  const mark = plotMark(scale, { kind: 'plot', status: 'value', value, lower, upper, direction, reliable });
  return html`<div class="finding-plot">${plotSvg(scale, mark)}${ticksSvg(scale)}</div>`;
}

function x(share: number): string {
  return (margin + share * plotWidth).toFixed(1);
}

function svg(height: number, parts: readonly string[]): Markup {
  return trusted(
    `<svg aria-hidden="true" width="${plotWidth + 2 * margin}" height="${height}">${parts.join('')}</svg>`,
  );
}

function ticksSvg(scale: Scale): Markup {
  const ticks = paperTicks(scale, plotWidth, tickSize).map(
    ({ text, left }) => html`<text x="${(margin + left).toFixed(1)}" y="11">${text}</text>`.markup,
  );
  return svg(14, ticks);
}

function plotSvg(scale: Scale, mark: PlotMark): Markup {
  const middle = rowHeight / 2;
  const vertical = (value: number, name: string): string =>
    `<path class="${name}" d="M${x(placeOnScale(scale, value))} 0V${rowHeight}"/>`;
  const parts = scale.ticks.map(({ value }) => vertical(value, 'grid'));
  if (mark.kind === 'hidden') {
    parts.push(`<rect class="strip" x="${margin}" y="4" width="${plotWidth}" height="12"/>`);
  }
  parts.push(vertical(scale.reference, 'reference'));
  if (mark.kind === 'interval') {
    const tone = `${mark.tone}${mark.reliable ? '' : ' hollow'}`;
    parts.push(`<path class="interval ${tone}" d="M${x(mark.from)} ${middle}H${x(mark.to)}"/>`);
    if (mark.leavesLeft) parts.push(`<path class="arrow ${mark.tone}" d="M${margin - 5} ${middle}l6 -4v8z"/>`);
    if (mark.leavesRight)
      parts.push(`<path class="arrow ${mark.tone}" d="M${margin + plotWidth + 5} ${middle}l-6 -4v8z"/>`);
    if (mark.at !== null)
      parts.push(`<path class="point ${tone}" d="M${x(mark.at)} ${middle}${pointPath(mark.shape)}"/>`);
    if (mark.at !== null && mark.mayBeChance)
      parts.push(`<text class="doubt" x="${(margin + mark.at * plotWidth + 6).toFixed(1)}" y="${middle - 1}">?</text>`);
  }
  return svg(rowHeight, parts);
}

function pointPath(shape: Extract<PlotMark, { kind: 'interval' }>['shape']): string {
  if (shape === 'up') return 'm0 -4.5l4.5 9h-9z';
  if (shape === 'down') return 'm0 4.5l4.5 -9h-9z';
  return 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z';
}
