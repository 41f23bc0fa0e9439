import { AppError } from '../../../shared/base/app-error.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { PaperBlock, PaperReport } from './paper.ts';
import { scriptOf, signsNotShown } from './shown-signs.ts';

/** As many signs as a message names. */
const mostNamed = 6;

/** Refuses a report with words that a PDF's own fonts cannot show, before it is set. Throws `report-check-failed`. */
export function checkSigns(paper: PaperReport, pictures: PreparedReport['pictures']): void {
  const { title, place, subtitle, organisation, contact, mainFinding, findings, sections, back } = paper;
  check('the title', [title, place]);
  check('the subtitle', subtitle);
  check('the organisation', organisation);
  check('the contact', contact);
  for (const section of sections) {
    check(`the heading of section “${section.name}”`, [section.name, section.title, section.lead]);
    for (const block of section.blocks) {
      check(`${nameOf(block)} of section “${section.name}”`, block);
      const picture = block.kind === 'picture' ? pictures.get(block.label) : undefined;
      if (picture !== undefined)
        refuse(`${nameOf(block)} of section “${section.name}”`, signsNotShown(wordsOfSvg(picture.svg), 'picture'));
    }
  }
  check('the main findings', [mainFinding, findings]);
  check(`the part “${back.name}”`, back);
  check('the cover', paper);
}

function nameOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'table':
      return block.table.label;
    case 'picture':
      return block.label;
    case 'finding':
      return 'a finding';
    case 'missingness':
      return 'what is known';
    default:
      return block.kind === 'definitions' ? 'the definitions' : `a ${block.kind}`;
  }
}

function check(place: string, value: unknown): void {
  refuse(place, [...new Set(signsIn(value))]);
}

function refuse(place: string, signs: readonly string[]): void {
  if (signs.length === 0) return;
  const more = signs.length - mostNamed;
  const named = signs.slice(0, mostNamed).map((sign) => `“${sign}”`);
  const script = scriptOf(signs);
  const which = `${formatList(more > 0 ? [...named, `${more} more`] : named)}${script === null ? '' : ` (${script})`}`;
  throw new AppError(
    'report-check-failed',
    `The PDF was not written: its fonts cannot show ${which}. Found in ${place}. Write the report as a Word document or a web page, which show them in the fonts of the reader’s machine, or take them out.`,
    { detail: place },
  );
}

/** What is only read aloud is shown in no font, and so may hold any sign. */
function signsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'description' ? [] : signsNotShown(value, 'page');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => signsIn(part, name));
}

function wordsOfSvg(svg: string): string {
  return svg.replaceAll(/<style[^]*?<\/style>/g, '').replaceAll(/<[^>]*>/g, ' ');
}
