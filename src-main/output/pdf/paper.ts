import type { Block, Finding } from '../../../shared/model/profile.ts';
import type { TableColumn } from '../../../shared/model/table-model.ts';
import type { BackMatter } from '../back-matter.ts';
import type { Brand } from '../brand.ts';
import type { LogoSize } from '../pictures/draw-logo.ts';
import type { PlotMark } from '../plot-geometry.ts';
import type { RoomyTick } from '../../../shared/presentation/roomy-ticks.ts';

export interface MarkedCell {
  readonly text: string;
  /** What hangs after a number, so that the numbers of a column stay in line: "[u]". */
  readonly flag: string;
  readonly mark: 'suppressed' | 'not-available' | 'unreliable' | 'zero';
}

export interface PlotCell {
  readonly plot: PlotMark;
}

/** Most cells are their text alone: the compiler reads and compares all that it is given. */
export type PaperCell = string | MarkedCell | PlotCell;

export interface PaperScale {
  readonly ticks: readonly RoomyTick[];
  readonly reference: number | null;
}

export interface PaperTable {
  readonly label: string;
  readonly caption: string;
  readonly subtitle: string;
  readonly columns: readonly {
    readonly kind: TableColumn['kind'];
    readonly title: string;
    readonly strong: boolean;
    readonly width: number;
    /** Room that the column's numbers leave at their right for a flag, in points. */
    readonly flagWidth: number;
    readonly scale: PaperScale | null;
  }[];
  readonly rows: readonly {
    readonly total: boolean;
    /** The first of the totals, which a line parts from what is above. */
    readonly opensTotals: boolean;
    /** The area that the report is about. */
    readonly chosen: boolean;
    /** In points; null where the compiler works it out. */
    readonly height: number | null;
    readonly cells: readonly PaperCell[];
  }[];
  readonly notes: readonly string[];
}

/** Whether one page holds a section; `near` where only the compiler can tell. */
export type SectionFit = 'whole' | 'parted' | 'near';

export interface CoverFit {
  /** The roomiest setting by which one page may hold the cover. */
  readonly setting: number;
  /** Whether it holds it; otherwise only the compiler can tell. */
  readonly isSure: boolean;
}

interface PaperPicture {
  readonly kind: 'picture';
  readonly label: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly file: string;
  /** Width in points on the page. */
  readonly width: number;
  /** Height in points on the page. */
  readonly height: number;
  readonly notes: readonly string[];
}

/** A finding as it is printed; the source that a bid's sentence ends with is set apart from its words. */
export type PaperFinding = Pick<Finding, 'kind' | 'figure' | 'text' | 'detail' | 'direction'> & {
  readonly source: string;
};

/** A block of words. */
export type Prose = Exclude<Block, { kind: 'table' | 'chart' | 'map' | 'finding' }>;
/** A block as the template draws it. */
export type PaperBlock = Prose | PaperFinding | PaperPicture | { readonly kind: 'table'; readonly table: PaperTable };

/** A report as the Typst template reads it: JSON whose texts are data, never markup. */
export interface PaperReport {
  readonly brand: Pick<Brand, 'accent' | 'accentText' | 'accentSoft'> & {
    /** Its width and height are points. */
    readonly logo: (LogoSize & { readonly file: string; readonly text: string }) | null;
  };
  readonly title: string;
  /** Of the title and the place, in points. */
  readonly titleSize: number;
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
    (PaperFinding & { readonly drawn: { readonly scale: PaperScale; readonly mark: PlotMark } | null }) | null;
  readonly findings: readonly PaperFinding[];
  readonly coverMap: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly description: string;
    readonly label: string;
    readonly subtitle: string;
  } | null;
  readonly sections: readonly {
    readonly number: number;
    readonly name: string;
    readonly title: string;
    readonly lead: string;
    /** Whether one page holds it. */
    readonly fit: SectionFit;
    readonly blocks: readonly PaperBlock[];
  }[];
  readonly back: BackMatter;
  readonly coverFit: CoverFit;
}
