/** What a synthetic borough is made from; equal options give equal files, byte for byte. */
export interface BoroughOptions {
  readonly residents: number;
  readonly seed: number;
  /** The folder that the files are written to. */
  readonly out: string;
  readonly threads?: number;
  /** Such as "8GB": what DuckDB may hold before it spills to a temporary folder. */
  readonly memoryLimit?: string;
}

/** Usual residents of Ealing on 21 March 2021: the sum of the 19 ethnic groups, as published for the borough. */
export const publishedResidents = 367_116;

export const defaultSeed = 2021;

/** How many rows a partner holds at this scale, when it holds `published` of them for the real population. */
export function scaled(published: number, options: BoroughOptions): number {
  return Math.round((published * options.residents) / publishedResidents);
}
