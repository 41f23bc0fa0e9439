import { backMatter, placeOf, syntheticNotice } from '../back-matter.ts';
import type { Picture, PreparedReport } from '../prepare-report.ts';
import { printedTable, type PrintedTable } from '../printed-table.ts';
import type { NumberedSection } from '../report-outline.ts';
import { reportFindings, type PlacedFinding } from '../report-prose.ts';
import { pageRows, pageText, type TextItem } from './page-text.ts';

export interface SlidePicture {
  readonly name: string;
  readonly description: string;
  readonly picture: Picture;
}

/** What a slide holds besides its title, its source and its notes. */
export type SlideBody =
  | { readonly kind: 'cover'; readonly place: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'finding';
      readonly figure: string;
      readonly detail: string;
      readonly quiet: boolean;
      readonly picture: SlidePicture | null;
    }
  | {
      readonly kind: 'picture';
      readonly subtitle: string;
      readonly picture: SlidePicture;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'table'; readonly table: PrintedTable; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly items: readonly TextItem[] };

export interface Slide {
  readonly title: string;
  readonly body: SlideBody;
  readonly notes: string;
}

/** A report as slides: its findings one a slide, then each section's words, charts, maps and tables, then how it was made. */
export function planSlides(report: PreparedReport): readonly Slide[] {
  const { profile, sections } = report;
  const findings = reportFindings(report);
  const cover = findings.filter(({ section }) => section === 'Main findings');
  const shown = new Set(cover.map(({ finding }) => finding.id));
  const rest = Map.groupBy(
    distinctFindings(findings.filter(({ section, finding }) => section !== 'Main findings' && !shown.has(finding.id))),
    ({ section }) => section,
  );
  return distinctTitles([
    {
      title: profile.title,
      body: {
        kind: 'cover',
        place: placeOf(profile),
        lines: [
          profile.subtitle,
          `${profile.organisation} · ${profile.period}`,
          profile.edition,
          ...(profile.synthetic ? [syntheticNotice] : []),
        ].filter((line) => line !== ''),
      },
      notes: methodNotes(report),
    },
    ...cover.map((placed) => findingSlide(report, placed, pictureBeside(report, placed))),
    ...sections.flatMap((section) => [
      ...sectionSlides(report, section),
      ...(rest.get(section.name) ?? []).map((placed) => findingSlide(report, placed, null)),
      ...exhibitSlides(report, section),
    ]),
    ...backSlides(report),
  ]);
}

function findingSlide(report: PreparedReport, { finding }: PlacedFinding, picture: SlidePicture | null): Slide {
  const { figure, direction } = finding;
  const { title, detail } = titleAndDetail(finding);
  return {
    title,
    body: {
      kind: 'finding',
      figure,
      detail,
      quiet: ['hidden', 'not-comparable', 'too-few'].includes(direction),
      picture,
    },
    notes: [...new Set(sayings(report, finding)), methodNotes(report)].join('\n\n'),
  };
}

/** A finding's title without its full stop; the source that a bid names in brackets stands below with the detail. */
function titleAndDetail({ text, detail }: PlacedFinding['finding']): {
  readonly title: string;
  readonly detail: string;
} {
  const [, words = text, source = ''] = /^(.*\S) \[([^[\]]{12,})\]\.?$/s.exec(text) ?? [];
  return {
    title: words.replace(/\.$/, ''),
    detail: [detail, source === '' ? '' : `From ${source}.`].filter((part) => part !== '').join('\n'),
  };
}

/** A finding that two sections tell alike has one slide, in the first of them. */
function distinctFindings(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const key = ({ finding: { figure, text, detail } }: PlacedFinding): string => JSON.stringify([figure, text, detail]);
  const first = new Map(findings.toReversed().map((placed) => [key(placed), placed]));
  return findings.filter((placed) => first.get(key(placed)) === placed);
}

/** The finding as the cover and as its section word it. */
function sayings({ sections }: PreparedReport, finding: PlacedFinding['finding']): readonly string[] {
  const own = sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ block }) => (block.kind === 'finding' && block.id === finding.id ? [block] : [])),
  );
  return [finding, ...own].map(({ text, detail }) => (detail === '' ? text : `${text}\n${detail}`));
}

/** The first chart or map of the section that holds the finding too. */
function pictureBeside(report: PreparedReport, { finding }: PlacedFinding): SlidePicture | null {
  const section = report.sections.find(({ blocks }) =>
    blocks.some(({ block }) => block.kind === 'finding' && block.id === finding.id),
  );
  const found = section?.blocks.find(({ block }) => block.kind === 'chart' || block.kind === 'map');
  return found === undefined ? null : slidePicture(report, found);
}

function slidePicture(
  { pictures }: PreparedReport,
  { label, block }: NumberedSection['blocks'][number],
): SlidePicture | null {
  const picture = pictures.get(label);
  if (picture === undefined || (block.kind !== 'chart' && block.kind !== 'map')) return null;
  return { name: label, description: block.description, picture };
}

function sectionSlides(report: PreparedReport, { name, title, lead, blocks }: NumberedSection): readonly Slide[] {
  const items = blocks.flatMap(({ block }): readonly TextItem[] => {
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
  });
  const opening = lead === '' ? [] : [{ term: '', text: lead }];
  const all = [...opening, ...(items.length === 0 ? ahead(blocks) : items)];
  return textSlides(
    title.startsWith(name) ? title : `${name}: ${title}`,
    all.length === 0 ? [{ term: '', text: title }] : all,
    methodNotes(report),
  );
}

/** What the slides of a section show, where its first slide has little else to say. */
function ahead(blocks: NumberedSection['blocks']): readonly TextItem[] {
  const texts = blocks.flatMap(({ label, block }) => {
    if (block.kind === 'finding') return [titleAndDetail(block).title];
    if (block.kind === 'table') return [`${label}: ${block.table.caption}`];
    return block.kind === 'chart' || block.kind === 'map' ? [`${label}: ${block.title}`] : [];
  });
  return texts.map((text, index) => ({ ...(index === 0 ? { heading: 'In this part' } : {}), term: '', text }));
}

function exhibitSlides(report: PreparedReport, { blocks }: NumberedSection): readonly Slide[] {
  return blocks.flatMap((numbered): readonly Slide[] => {
    const { label, block } = numbered;
    if (block.kind === 'table') {
      const table = printedTable(label, block.table, report.profile.area.code);
      const pages = pageRows(table);
      return pages.map((rows, index) => ({
        title: part(table.caption, index, pages.length),
        body: { kind: 'table', table: { ...table, rows }, lines: table.notes },
        notes: [table.caption, table.subtitle, ...table.notes].join('\n'),
      }));
    }
    const picture = slidePicture(report, numbered);
    if (picture === null || (block.kind !== 'chart' && block.kind !== 'map')) return [];
    return [
      {
        title: `${label}: ${block.title}`,
        body: { kind: 'picture', subtitle: block.subtitle, picture, lines: block.notes },
        notes: [block.title, block.description, ...block.notes].join('\n'),
      },
    ];
  });
}

function backSlides(report: PreparedReport): readonly Slide[] {
  const back = backMatter(report.profile);
  const symbols = back.symbols.map(({ symbol, meaning }) => ({ term: symbol, text: meaning }));
  return [
    ...textSlides(`${back.name}: ${back.title.toLowerCase()}`, back.methods, ''),
    ...textSlides('Disclosure control', [{ term: '', text: back.disclosureNote }, ...back.disclosureFacts], ''),
    ...textSlides('Symbols', symbols, ''),
    ...textSlides(
      back.sources.caption,
      back.sources.rows.map(([title = '', ...fields]) => ({
        term: title,
        text: fields.map((field, index) => `${back.sources.columns[index + 1] ?? ''}: ${field}`).join('; '),
      })),
      '',
    ),
    ...textSlides('Licences and contact', [...back.licences.map((text) => ({ term: '', text })), ...back.about], ''),
  ];
}

function textSlides(title: string, items: readonly TextItem[], notes: string): readonly Slide[] {
  const pages = pageText(items);
  return pages.map((page, index) => ({
    title: part(title, index, pages.length),
    body: { kind: 'text', items: page },
    notes,
  }));
}

function part(title: string, index: number, count: number): string {
  return count === 1 ? title : `${title} (${index + 1} of ${count})`;
}

/** How the numbers of a slide were made and protected, for the speaker's notes. */
function methodNotes({ profile }: PreparedReport): string {
  return [
    'How this was made',
    ...profile.methods.map(({ term, text }) => `${term}: ${text}`),
    `Disclosure control: ${profile.disclosureNote}`,
    ...profile.sources.map(
      ({ title, owner, period, counted, notCounted }) =>
        `Source: ${title}, ${owner}, ${period}. Counted: ${counted} Not counted: ${notCounted}`,
    ),
  ].join('\n');
}

/** Slides are found by their titles, so no two are alike. */
function distinctTitles(slides: readonly Slide[]): readonly Slide[] {
  const seen = new Map<string, number>();
  return slides.map((slide) => {
    const count = (seen.get(slide.title) ?? 0) + 1;
    seen.set(slide.title, count);
    return count === 1 ? slide : { ...slide, title: `${slide.title} (${count})` };
  });
}
