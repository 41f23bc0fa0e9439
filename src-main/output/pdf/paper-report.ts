import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Block, Finding } from '../../../shared/model/profile.ts';
import { backMatter, placeOf } from '../back-matter.ts';
import { plotMark, type PlotMark } from '../plot-geometry.ts';
import { reportBrand, type Brand } from '../brand.ts';
import { logoSize } from '../pictures/draw-logo.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { pageWidth } from './block-height.ts';
import { coverFit, titleSize } from './cover-fit.ts';
import { citedText } from '../../../shared/presentation/cited-text.ts';
import type { PaperBlock, PaperFinding, PaperReport, PaperScale, Prose } from './paper.ts';
import { paperScale, paperTable } from './paper-table.ts';
import { sectionFit } from './section-fit.ts';

const pointsPerPixel = 0.75;
/** The most room of the logo on the cover, in points. */
const logoRoom = { width: 130, height: 34 };
/** Of the plot of the cover's finding, as the template draws it. */
const findingPlotWidth = 210;

/** Lays a prepared report out for paper; `pictureFile` names the file that holds a picture. */
export function paperReport(report: PreparedReport, pictureFile: (label: string) => string): PaperReport {
  const { profile, coverMap } = report;
  const { accent, accentText, accentSoft, logo } = reportBrand(profile);
  const paper = {
    brand: {
      accent,
      accentText,
      accentSoft,
      logo: logo === null ? null : { file: logoFile(logo), text: logo.text, ...logoSize(logo, logoRoom) },
    },
    title: profile.title,
    titleSize: titleSize(profile.title),
    subtitle: profile.subtitle,
    organisation: profile.organisation,
    area: profile.area.name,
    place: placeOf(profile),
    kind: profile.kind ?? 'Equality profile',
    period: profile.period,
    edition: profile.edition,
    editionDate: profile.editionDate.split('-').map(Number),
    contact: profile.contact,
    synthetic: profile.synthetic,
    mainFinding:
      profile.mainFinding === null
        ? null
        : {
            ...paperFinding(profile.mainFinding),
            text: profile.mainFinding.text,
            drawn: drawnFinding(profile.mainFinding),
          },
    findings: profile.findings.map(paperFinding),
    coverMap:
      coverMap === null
        ? null
        : {
            file: pictureFile('cover'),
            width: coverMap.picture.width * pointsPerPixel,
            height: coverMap.picture.height * pointsPerPixel,
            description: coverMap.description,
            label: coverMap.label,
            subtitle: coverMap.subtitle,
          },
    sections: report.sections.map(({ number, name, title, lead, ...section }) => {
      const blocks = section.blocks.map(({ label, block }) => paperBlock(report, label, block, pictureFile));
      return { number, name, title, lead, fit: sectionFit({ title, lead, blocks }), blocks };
    }),
    back: backMatter(profile),
  };
  return { ...paper, coverFit: coverFit(paper) };
}

/** The name of the file that holds the logo. */
export function logoFile({ type }: NonNullable<Brand['logo']>): string {
  return `logo.${type}`;
}

function drawnFinding({ plot, direction }: Finding): { scale: PaperScale; mark: PlotMark } | null {
  if (plot === undefined) return null;
  const { value, lower, upper, reliable } = plot;
  return {
    scale: paperScale(plot.scale, findingPlotWidth),
    mark: plotMark(plot.scale, { kind: 'plot', status: 'value', value, lower, upper, direction, reliable }),
  };
}

function paperFinding({ kind, figure, text, detail, direction }: Finding): PaperFinding {
  const { words, source } = citedText(text);
  return { kind, figure, text: words, source, detail, direction };
}

/** A block of words without where its numbers come from, which no page prints. */
function plainProse(block: Prose): Prose {
  switch (block.kind) {
    case 'paragraph':
    case 'note': {
      const { figures: _, worded: _worded, typed: _typed, ...printed } = block;
      return printed;
    }
    case 'definitions':
      return { ...block, items: block.items.map(({ term, text }) => ({ term, text })) };
    case 'missingness': {
      const { figures: _, parts, ...printed } = block;
      return { ...printed, parts: parts.map(({ figures: _figures, ...part }) => part) };
    }
    default:
      return assertNever(block);
  }
}

function paperBlock(
  report: PreparedReport,
  label: string,
  block: Block,
  pictureFile: (label: string) => string,
): PaperBlock {
  if (block.kind === 'table') return { kind: 'table', table: paperTable(label, block.table, report.profile.area.code) };
  if (block.kind === 'finding') return paperFinding(block);
  if (block.kind !== 'chart' && block.kind !== 'map') return plainProse(block);
  const { title, subtitle, description, notes } = block;
  const drawn = report.pictures.get(label) ?? { width: 0, height: 0 };
  const width = Math.min(pageWidth, drawn.width * pointsPerPixel);
  const height = drawn.width === 0 ? 0 : (drawn.height * width) / drawn.width;
  return { kind: 'picture', label, title, subtitle, description, file: pictureFile(label), width, height, notes };
}
