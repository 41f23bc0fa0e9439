import type { PreparedReport } from '../prepare-report.ts';
import type { NumberedSection } from '../report-outline.ts';
import type { PlacedFinding } from '../report-prose.ts';
import { findingWords } from './finding-words.ts';
import { pageText, smallRoom } from './page-text.ts';
import { exhibitSlides, exhibitUnits, type Unit } from './section-exhibits.ts';
import { sectionWords } from './section-words.ts';
import type { ListedFinding, Slide, SlidePart } from './slide.ts';
import { pageFindings, roomForRows, roomUnder, smallSize, stackHeight } from './stack-height.ts';
import { titlePart } from './title-part.ts';

/** An opening of this height leaves room for a table's first rows; a table of fewer lines than these is not begun. */
const lowOpening = 2.2;
const leastLines = 6;

/**
 * The slides of a section: its words, with the findings that are not clear in a list and as many of its tables and pictures
 * as have room below; then its clear findings, one a slide; then the other tables and pictures, small ones together.
 */
export function planSection(
  report: PreparedReport,
  section: NumberedSection,
  findings: readonly PlacedFinding[],
  findingSlide: (placed: PlacedFinding) => Slide,
  notes: string,
): readonly Slide[] {
  const { name, title, lead } = section;
  const heading = title.startsWith(name) ? title : `${name}: ${title}`;
  const items = sectionWords(section);
  const exhibits = section.blocks.flatMap((numbered) => exhibitUnits(report, numbered, title));
  const made = findings.map((placed) => ({ placed, slide: { ...findingSlide(placed), place: name } }));
  const { alone, listed } = partFindings(made, items.length > 0 && !isOnePage(items, made, heading));
  const slides = alone.map(({ slide }) => slide);
  const isAllFindings = exhibits.length === 0 && alone.length === 0;
  const list = isAllFindings
    ? section.blocks.flatMap(({ block }) => (block.kind === 'finding' ? [block] : []))
    : listed;
  const [leading, ...others] = slides;
  if (leading !== undefined && exhibits.length === 0 && list.length === 0 && items.length === (lead === '' ? 0 : 1)) {
    return [{ ...leading, place: sentence(heading, lead) }, ...others];
  }
  const said = items.length + list.length === 0 && exhibits.length === 0 ? [{ term: '', text: title }] : items;
  const own = openingPages(said, list.map(findingWords), roomUnder(heading));
  const { beside, left } = placeBeside(report, section, own.at(-1) ?? [], exhibits, heading);
  const last = [...(own.at(-1) ?? []), ...beside.map(({ part }) => part)];
  const first = [...own.slice(0, -1), ...(last.length === 0 ? [] : [last])];
  return [
    ...first.map((parts, index) => ({
      title: titlePart(heading, index, first.length),
      place: '',
      body: { kind: 'stack', parts } as const,
      notes: [...(index === first.length - 1 ? beside.map((unit) => unit.notes) : []), notes].join('\n\n'),
    })),
    ...slides,
    ...exhibitSlides(left, name),
  ];
}

interface MadeFinding {
  readonly placed: PlacedFinding;
  readonly slide: Slide;
}

/** A clear finding has a slide of its own where something can be drawn beside it; so have the others where no list has room. */
function partFindings(
  made: readonly MadeFinding[],
  isFull: boolean,
): { readonly alone: readonly MadeFinding[]; readonly listed: readonly PlacedFinding['finding'][] } {
  const isDrawn = ({ slide: { body } }: MadeFinding): boolean => body.kind === 'finding' && body.exhibits.length > 0;
  const isClear = (each: MadeFinding): boolean => isDrawn(each) && isClearFinding(each.placed);
  const others = made.filter((each) => !isClear(each));
  const isApart = isFull && others.length <= 2 && others.every(isDrawn);
  return {
    alone: isApart ? made : made.filter(isClear),
    listed: isApart ? [] : others.map(({ placed }) => placed.finding),
  };
}

function isClearFinding({ finding: { direction, mayBeChance } }: PlacedFinding): boolean {
  return (direction === 'higher' || direction === 'lower') && mayBeChance !== true;
}

/** Whether a section's words and its findings that are not clear stand on one slide. */
function isOnePage(items: ReturnType<typeof sectionWords>, made: readonly MadeFinding[], heading: string): boolean {
  const list = made.filter(({ placed }) => !isClearFinding(placed)).map(({ placed }) => findingWords(placed.finding));
  return openingPages(items, list, roomUnder(heading)).length === 1;
}

/** Text on as many slides as it takes, with the findings below where all have room there, or on slides of their own. */
function openingPages(
  items: ReturnType<typeof sectionWords>,
  findings: readonly ListedFinding[],
  room: number,
): readonly (readonly SlidePart[])[] {
  const pages = fewestPages(items).map((page): readonly SlidePart[] => [{ kind: 'text', items: page }]);
  if (findings.length === 0) return pages;
  const joined = [...(pages.at(-1) ?? []), { kind: 'findings', findings } as const];
  if (stackHeight(joined, smallSize) <= room) return [...pages.slice(0, -1), joined];
  return [...pages, ...pageFindings(findings, room).map((page) => [{ kind: 'findings', findings: page } as const])];
}

/** The pages of a text, in smaller type where that spares one. */
function fewestPages(items: ReturnType<typeof sectionWords>): ReturnType<typeof pageText> {
  const [plain, small] = [pageText(items), pageText(items, smallRoom)];
  return small.length < plain.length ? small : plain;
}

/** The tables and pictures that have room below a section's words; a table below few words begins there and goes on. */
function placeBeside(
  report: PreparedReport,
  { title, blocks }: NumberedSection,
  opening: readonly SlidePart[],
  units: readonly Unit[],
  heading: string,
): { readonly beside: readonly Unit[]; readonly left: readonly Unit[] } {
  const isFitting = (some: readonly Unit[]): boolean =>
    stackHeight([...opening, ...some.map(({ part }) => part)], smallSize) <= roomUnder(heading);
  const misfit = units.findIndex((_, index) => !isFitting(units.slice(0, index + 1)));
  const count = misfit === -1 ? units.length : misfit;
  const [first] = units;
  if (count > 0 || first?.part.kind !== 'table' || stackHeight(opening) > lowOpening) {
    return { beside: units.slice(0, count), left: units.slice(count) };
  }
  const lines = roomForRows(roomUnder(heading) - stackHeight(opening), first.part);
  if (lines < leastLines) return { beside: [], left: units };
  const [begun, ...left] = blocks.flatMap((numbered) =>
    exhibitUnits(report, numbered, title, numbered.label === first.label ? lines : null),
  );
  return begun !== undefined && isFitting([begun]) ? { beside: [begun], left } : { beside: [], left: units };
}

function sentence(heading: string, lead: string): string {
  if (lead === '') return heading;
  return `${heading}${/[?.!]$/.test(heading) ? '' : '.'} ${lead}`;
}
