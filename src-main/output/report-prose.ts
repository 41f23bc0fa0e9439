import { assertNever } from '../../shared/base/assert-never.ts';
import type { Finding } from '../../shared/model/profile.ts';
import type { PreparedReport } from './prepare-report.ts';
import type { NumberedBlock } from './report-outline.ts';

/** A finding with the name of its section; of the cover where it stands before all sections. */
export interface PlacedFinding {
  readonly section: string;
  readonly finding: Finding;
}

/** What a section says besides its findings and tables. */
export interface ProseLine {
  readonly section: string;
  readonly item: string;
  readonly text: string;
}

/** Every finding of a report, in reading order; one that the cover repeats stands once, with the cover. */
export function reportFindings({ profile, sections }: PreparedReport): readonly PlacedFinding[] {
  const cover = [...(profile.mainFinding === null ? [] : [profile.mainFinding]), ...profile.findings];
  const repeated = new Set(cover.map(({ id, text }) => `${id} ${text}`));
  return [
    ...cover.map((finding) => ({ section: 'Main findings', finding })),
    ...sections.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ block }) =>
        block.kind === 'finding' && !repeated.has(`${block.id} ${block.text}`)
          ? [{ section: name, finding: block }]
          : [],
      ),
    ),
  ];
}

/** What sections say in words, and what their charts and maps show, for formats that hold tables only. */
export function reportProse({ sections }: PreparedReport): readonly ProseLine[] {
  return sections.flatMap(({ name, title, lead, blocks }) => [
    { section: name, item: 'What it shows', text: title },
    ...(lead === '' ? [] : [{ section: name, item: 'In short', text: lead }]),
    ...blocks.flatMap((block) => blockProse(block).map((line) => ({ section: name, ...line }))),
  ]);
}

function blockProse({ label, block }: NumberedBlock): readonly Omit<ProseLine, 'section'>[] {
  switch (block.kind) {
    case 'finding':
    case 'table':
      return [];
    case 'paragraph':
      return [{ item: 'Text', text: block.text }];
    case 'note':
      return [{ item: block.title, text: block.text }];
    case 'chart':
    case 'map':
      return [
        { item: label, text: block.title },
        ...[block.subtitle, block.description, ...block.notes]
          .filter((text) => text !== '')
          .map((text) => ({ item: label, text })),
      ];
    case 'definitions':
      return block.items.map(({ term, text }) => ({ item: `${block.title}: ${term}`, text }));
    case 'missingness':
      return [
        ...block.parts.map((part) => ({ item: `${block.title}: ${part.label}`, text: part.text })),
        { item: block.title, text: block.text },
      ];
    default:
      return assertNever(block);
  }
}
