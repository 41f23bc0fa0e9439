import type { Finding } from '../../../shared/model/profile.ts';
import type { TableModel } from '../../../shared/model/table-model.ts';
import { reportBrand } from '../brand.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { NumberedBlock, NumberedSection } from '../report-outline.ts';
import { drawRowPlot } from './row-plot.ts';
import type { Exhibit } from './slide.ts';

interface DrawnTable {
  readonly label: string;
  readonly table: TableModel;
}

/** Pixels below which a plot of rows leaves room for a chart. */
const lowest = 210;

/** What a finding rests on, as pictures beside it: its map, its rows among those of a table, or a chart of its section. */
export function exhibitsOf(report: PreparedReport, finding: Finding): readonly Exhibit[] {
  const own = report.sections.find(({ blocks }) =>
    blocks.some(({ block }) => block.kind === 'finding' && block.id === finding.id),
  );
  const isOfAreas = (finding.figures ?? []).some(({ source }) => source.area !== report.profile.area.code);
  const map = pictureOf(
    report,
    own?.blocks.find(({ block }) => block.kind === 'map'),
  );
  const chart = pictureOf(
    report,
    own?.blocks.find(({ block }) => block.kind === 'chart'),
  );
  const rows = rowsOf(report, finding, own);
  const wanted = isOfAreas ? [map, rows, chart] : [rows, chart, map];
  const [first] = wanted.filter((each) => each !== null);
  if (first === undefined) return [];
  return first === rows && first.picture.picture.height < lowest && chart !== null
    ? [first, { ...chart, subtitle: '' }]
    : [first];
}

function pictureOf({ pictures }: PreparedReport, numbered: NumberedBlock | undefined): Exhibit | null {
  if (numbered === undefined || (numbered.block.kind !== 'map' && numbered.block.kind !== 'chart')) return null;
  const { label, block } = numbered;
  const picture = pictures.get(label);
  if (picture === undefined) return null;
  return {
    caption: `${label}: ${block.title}`,
    subtitle: block.subtitle,
    picture: { name: label, description: block.description, picture },
    notes: [],
  };
}

/** The table, of this section before others, that draws most of the rows that a finding speaks of, with them picked out. */
function rowsOf(report: PreparedReport, finding: Finding, own: NumberedSection | undefined): Exhibit | null {
  const ownTables = own === undefined ? [] : tablesOf(own);
  const others = report.sections.filter((section) => section !== own).flatMap(tablesOf);
  for (const { label, table } of [...ownTables, ...others]) {
    const picked = new Set(pickedKeys(report, finding, table, ownTables));
    if (!table.rows.some(({ key, kind }) => kind === 'body' && picked.has(key))) continue;
    const picture = drawRowPlot(table, picked, reportBrand(report.profile).accentSoft);
    if (picture === null) continue;
    const chosen = table.rows.filter(({ key }) => picked.has(key)).map((row) => told(table, row));
    return {
      caption: `${label}: ${table.caption}`,
      subtitle: '',
      picture: {
        name: `Plot of ${label}`,
        description: `${table.caption}, each with its 95% interval. Picked out: ${chosen.join('; ')}. Every row is in ${label}.`,
        picture,
      },
      notes: table.notes.filter((note) => !note.startsWith('Ratio:') || isRatioDrawn(table)),
    };
  }
  return null;
}

/** A note on how the ratio is made belongs beside a plot of ratios alone. */
function isRatioDrawn({ columns }: TableModel): boolean {
  return columns.some((column) => column.kind === 'plot' && column.plot.scale === 'log');
}

function tablesOf({ blocks }: NumberedSection): readonly DrawnTable[] {
  return blocks.flatMap(({ label, block }) =>
    block.kind === 'table' && block.table.columns.some(({ kind }) => kind === 'plot')
      ? [{ label, table: block.table }]
      : [],
  );
}

/** Keys of the rows that a finding speaks of; one of hidden rates has no figures, so it is of those hidden in its section. */
function pickedKeys(
  { profile }: PreparedReport,
  { id, direction, figures = [] }: Finding,
  table: TableModel,
  ownTables: readonly DrawnTable[],
): readonly string[] {
  if (direction === 'hidden' && figures.length === 0) {
    const isOwn = ownTables.some((each) => each.table === table);
    return isOwn && id.endsWith('-hidden') && !id.endsWith('-comparisons-hidden')
      ? table.rows.filter(isHidden).map(({ key }) => key)
      : [];
  }
  return figures.flatMap(({ source: { measure, strand, area, category, second } }) => {
    if (second !== undefined) return [`${category} ${second.category}`];
    if (area !== profile.area.code) return table.id === `${measure}-${strand}-areas-${category}` ? [area] : [];
    if (table.id.startsWith(`${measure}-${strand}-`)) return [category];
    return table.id.endsWith(`-${category}-measures`) ? [measure] : [];
  });
}

function isHidden({ cells }: TableModel['rows'][number]): boolean {
  return cells.some((cell) => cell.kind === 'plot' && cell.status === 'suppressed');
}

function told({ columns }: TableModel, { cells }: TableModel['rows'][number]): string {
  const said = cells.flatMap((cell, index) => {
    const column = columns[index];
    const isSaid = cell.kind === 'interval' || (column?.kind === 'figure' && column.strong === true);
    return cell.kind === 'text' || (isSaid && cell.kind !== 'plot') ? [cell.text] : [];
  });
  return said.filter((text) => text !== '').join(', ');
}
