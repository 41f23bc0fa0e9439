import type { Block, Finding } from '../../../shared/model/profile.ts';
import { backMatter, placeOf, type BackMatter } from '../back-matter.ts';
import { plotMark, type PlotMark } from '../plot-geometry.ts';
import { reportBrand, type Brand } from '../brand.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { paperScale, paperTable, type PaperScale, type PaperTable } from './paper-table.ts';

interface PaperPicture {
  readonly kind: 'picture';
  readonly label: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly file: string;
  /** Width in points on the page. */
  readonly width: number;
  readonly notes: readonly string[];
}

type Prose = Exclude<Block, { kind: 'table' | 'chart' | 'map' }>;
type PaperBlock = Prose | PaperPicture | { readonly kind: 'table'; readonly table: PaperTable };

/** A report as the Typst template reads it: JSON whose texts are data, never markup. */
export interface PaperReport {
  readonly brand: Pick<Brand, 'accent' | 'accentText' | 'accentSoft'> & {
    readonly logo: { readonly file: string; readonly text: string } | null;
  };
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly area: string;
  /** The area, and the whole that it is a part of. */
  readonly place: string;
  /** What sort of document it is: "Equality profile". */
  readonly kind: string;
  readonly period: string;
  readonly edition: string;
  readonly editionDate: readonly number[];
  readonly contact: string;
  readonly synthetic: boolean;
  readonly mainFinding:
    (Finding & { readonly drawn: { readonly scale: PaperScale; readonly mark: PlotMark } | null }) | null;
  readonly findings: readonly Finding[];
  readonly coverMap: {
    readonly file: string;
    readonly width: number;
    readonly description: string;
    readonly label: string;
    readonly subtitle: string;
  } | null;
  readonly sections: readonly {
    readonly number: number;
    readonly name: string;
    readonly title: string;
    readonly lead: string;
    readonly blocks: readonly PaperBlock[];
  }[];
  readonly back: BackMatter;
}

const pointsPerPixel = 0.75;
const pageWidth = 502;
/** Of the plot of the cover's finding, as the template draws it. */
const findingPlotWidth = 210;

/** Lays a prepared report out for paper; `pictureFile` names the file that holds a picture. */
export function paperReport(report: PreparedReport, pictureFile: (label: string) => string): PaperReport {
  const { profile, coverMap } = report;
  const { accent, accentText, accentSoft, logo } = reportBrand(profile);
  return {
    brand: {
      accent,
      accentText,
      accentSoft,
      logo: logo === null ? null : { file: logoFile(logo), text: logo.text },
    },
    title: profile.title,
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
      profile.mainFinding === null ? null : { ...profile.mainFinding, drawn: drawnFinding(profile.mainFinding) },
    findings: profile.findings,
    coverMap:
      coverMap === null
        ? null
        : { ...coverMap, file: pictureFile('cover'), width: coverMap.picture.width * pointsPerPixel },
    sections: report.sections.map(({ number, name, title, lead, blocks }) => ({
      number,
      name,
      title,
      lead,
      blocks: blocks.map(({ label, block }) => paperBlock(report, label, block, pictureFile)),
    })),
    back: backMatter(profile),
  };
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

function paperBlock(
  report: PreparedReport,
  label: string,
  block: Block,
  pictureFile: (label: string) => string,
): PaperBlock {
  if (block.kind === 'table') return { kind: 'table', table: paperTable(label, block.table, report.profile.area.code) };
  if (block.kind !== 'chart' && block.kind !== 'map') return block;
  const { title, subtitle, description, notes } = block;
  const width = Math.min(pageWidth, (report.pictures.get(label)?.width ?? 0) * pointsPerPixel);
  return { kind: 'picture', label, title, subtitle, description, file: pictureFile(label), width, notes };
}
