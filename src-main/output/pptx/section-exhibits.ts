import { printedTable } from '../printed-table.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { NumberedBlock } from '../report-outline.ts';
import { pageRows } from './page-text.ts';
import type { Slide, SlidePart } from './slide.ts';
import { roomUnder, stackHeight } from './stack-height.ts';
import { titlePart } from './title-part.ts';

/** A table or picture of a stack, its name, its title where it stands alone, and the notes that speak of it. */
export interface Unit {
  readonly part: SlidePart;
  readonly label: string;
  readonly title: string;
  readonly notes: string;
}

/** Widths of a slide's tables are shared out by this many characters. */
const tableLength = 112;

/** Small tables and pictures that follow each other share a slide. */
export function exhibitSlides(units: readonly Unit[], name: string): readonly Slide[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const group = groups.at(-1);
    const joined = [...(group ?? []), unit];
    if (group !== undefined && stackHeight(joined.map(({ part }) => part)) <= roomUnder(namesOf(joined, name)))
      group.push(unit);
    else groups.push([unit]);
  }
  return groups.map((group) => {
    const [only] = group;
    const notes = group.map((unit) => unit.notes).join('\n\n');
    return group.length === 1 && only !== undefined
      ? { title: only.title, place: name, body: { kind: 'stack', parts: [untitled(only.part)] }, notes }
      : {
          title: namesOf(group, name),
          place: '',
          body: { kind: 'stack', parts: group.map(({ part }) => part) },
          notes,
        };
  });
}

/** "Race: tables 8.2 and 8.3". */
function namesOf(units: readonly Unit[], name: string): string {
  const labels = [...new Set(units.map(({ label }) => label.toLowerCase()))];
  const list = new Intl.ListFormat('en-GB');
  return labels.length > 1 && labels.every((label) => label.startsWith('table '))
    ? `${name}: tables ${list.format(labels.map((label) => label.replace('table ', '')))}`
    : `${name}: ${list.format(labels)}`;
}

function untitled(part: SlidePart): SlidePart {
  if (part.kind === 'table') return { ...part, caption: '' };
  return part.kind === 'picture' ? { ...part, exhibit: { ...part.exhibit, caption: '' } } : part;
}

/** A block's table, the first part of it in `firstLines`, or its picture; `heading` is the title that a picture's own need not repeat. */
export function exhibitUnits(
  report: PreparedReport,
  numbered: NumberedBlock,
  heading: string,
  firstLines: number | null = null,
): readonly Unit[] {
  const { label, block } = numbered;
  if (block.kind === 'table') {
    const table = printedTable(label, block.table, report.profile.area.code, tableLength);
    const notes = [table.caption, table.subtitle, ...table.notes].join('\n');
    const pages = pageRows(table, firstLines);
    return pages.map((rows, index) => {
      const title = titlePart(table.caption, index, pages.length);
      return { part: { kind: 'table', caption: title, table: { ...table, rows } }, label, title, notes };
    });
  }
  const picture = report.pictures.get(label);
  if (picture === undefined || (block.kind !== 'chart' && block.kind !== 'map')) return [];
  const title = `${label}: ${block.title}`;
  const exhibit = {
    caption: block.title === heading ? label : title,
    subtitle: block.subtitle,
    picture: { name: label, description: block.description, picture },
    notes: block.notes,
  };
  return [
    {
      part: { kind: 'picture', exhibit },
      label,
      title,
      notes: [block.title, block.description, ...block.notes].join('\n'),
    },
  ];
}
