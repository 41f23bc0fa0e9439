import { placeOf, syntheticNotice } from '../back-matter.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { reportFindings, type PlacedFinding } from '../report-prose.ts';
import { exhibitsOf } from './exhibits-of.ts';
import { findingWords } from './finding-words.ts';
import { planBack } from './plan-back.ts';
import { planSection } from './plan-section.ts';
import type { Slide } from './slide.ts';

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
  const notes = methodNotes(report);
  const findingSlide = (placed: PlacedFinding): Slide => slideOf(report, placed, notes);
  return distinctTitles([
    {
      title: profile.title,
      place: '',
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
      notes,
    },
    ...cover.map((placed) => ({ ...findingSlide(placed), place: 'Main findings' })),
    ...sections.flatMap((section) => planSection(report, section, rest.get(section.name) ?? [], findingSlide, notes)),
    ...planBack(report),
  ]);
}

function slideOf(report: PreparedReport, { finding }: PlacedFinding, notes: string): Slide {
  const { figure, text, detail, quiet } = findingWords(finding);
  return {
    title: text,
    place: '',
    body: { kind: 'finding', figure, detail, quiet, exhibits: exhibitsOf(report, finding) },
    notes: [...new Set(sayings(report, finding)), notes].join('\n\n'),
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
