import type { Picture } from '../pictures/picture.ts';
import type { PrintedTable } from '../printed-table.ts';
import type { TextItem } from './page-text.ts';

export interface SlidePicture {
  readonly name: string;
  readonly description: string;
  readonly picture: Picture;
}

/** A picture with the words around it. */
export interface Exhibit {
  readonly caption: string;
  readonly subtitle: string;
  readonly picture: SlidePicture;
  readonly notes: readonly string[];
}

/** A finding in a list of several. */
export interface ListedFinding {
  readonly figure: string;
  readonly text: string;
  readonly detail: string;
  readonly quiet: boolean;
}

/** What stands on a slide from its title down. The caption of a table or picture is empty where the title says it. */
export type SlidePart =
  | { readonly kind: 'text'; readonly items: readonly TextItem[] }
  | { readonly kind: 'findings'; readonly findings: readonly ListedFinding[] }
  | { readonly kind: 'table'; readonly caption: string; readonly table: PrintedTable }
  | { readonly kind: 'picture'; readonly exhibit: Exhibit };

/** What a slide holds besides its title, its source and its notes. */
export type SlideBody =
  | { readonly kind: 'cover'; readonly place: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'finding';
      readonly figure: string;
      readonly detail: string;
      readonly quiet: boolean;
      /** One beside the finding; a second below where the first is low. */
      readonly exhibits: readonly Exhibit[];
    }
  | { readonly kind: 'stack'; readonly parts: readonly SlidePart[] }
  | { readonly kind: 'columns'; readonly size: number; readonly columns: readonly (readonly TextItem[])[] };

export interface Slide {
  readonly title: string;
  /** The part of the report that it belongs to, in small type over the title; empty where the title says it. */
  readonly place: string;
  readonly body: SlideBody;
  readonly notes: string;
}
