import type { Block, Finding } from '../../../shared/model/profile.ts';
import { backMatter, type BackMatter } from '../back-matter.ts';
import { plotMark, type PlotMark } from '../plot-geometry.ts';
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

/** Two halves of a row: a small picture and what is said of it. */
interface PaperPair {
  readonly kind: 'pair';
  readonly left: PaperPicture;
  readonly right: readonly PaperBlock[];
}

/** A report as the Typst template reads it: JSON whose texts are data, never markup. */
export interface PaperReport {
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly area: string;
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
    readonly title: string;
    readonly lead: string;
    readonly blocks: readonly (PaperBlock | PaperPair)[];
  }[];
  readonly back: BackMatter;
}

const pointsPerPixel = 0.75;
const pageWidth = 502;

/** Lays a prepared report out for paper; `pictureFile` names the file that holds a picture. */
export function paperReport(report: PreparedReport, pictureFile: (label: string) => string): PaperReport {
  const { profile, coverMap } = report;
  return {
    title: profile.title,
    subtitle: profile.subtitle,
    organisation: profile.organisation,
    area: profile.area.name,
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
    sections: report.sections.map(({ number, title, lead, blocks }) => ({
      number,
      title,
      lead,
      blocks: paired(blocks.map(({ label, block }) => paperBlock(report, label, block, pictureFile))),
    })),
    back: backMatter(profile),
  };
}

function drawnFinding({ plot, direction }: Finding): { scale: PaperScale; mark: PlotMark } | null {
  if (plot === undefined) return null;
  const { value, lower, upper, reliable } = plot;
  return {
    scale: paperScale(plot.scale),
    mark: plotMark(plot.scale, { kind: 'plot', status: 'value', value, lower, upper, direction, reliable }),
  };
}

function paperBlock(
  report: PreparedReport,
  label: string,
  block: Block,
  pictureFile: (label: string) => string,
): PaperBlock {
  if (block.kind === 'table') return { kind: 'table', table: paperTable(label, block.table) };
  if (block.kind !== 'chart' && block.kind !== 'map') return block;
  const { title, subtitle, description, notes } = block;
  const width = Math.min(pageWidth, (report.pictures.get(label)?.width ?? 0) * pointsPerPixel);
  return { kind: 'picture', label, title, subtitle, description, file: pictureFile(label), width, notes };
}

/** Sets short text, or a second small picture, beside a small picture that comes before it. */
function paired(blocks: readonly PaperBlock[]): readonly (PaperBlock | PaperPair)[] {
  const laid: (PaperBlock | PaperPair)[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (block.kind !== 'picture' || block.width > 320) {
      laid.push(block);
      continue;
    }
    const right = besideOf(block, blocks.slice(index + 1));
    laid.push(right.length === 0 ? block : { kind: 'pair', left: block, right });
    index += right.length;
  }
  return laid;
}

function besideOf(picture: PaperPicture, after: readonly PaperBlock[]): readonly PaperBlock[] {
  const next = after[0];
  const room = pageWidth - picture.width - 22;
  if (next?.kind === 'picture') return next.width <= room ? [next] : [];
  const beside: PaperBlock[] = [];
  let characters = 0;
  for (const block of after) {
    if (block.kind === 'table' || block.kind === 'picture') break;
    characters += JSON.stringify(block).length;
    if (characters > room * 5) break;
    beside.push(block);
  }
  return beside;
}
