import { vintagesOfCode, vintagesOfCodes } from './code-vintages.ts';

const geographyName =
  'oa|lsoa|msoa|dz|iz|wd|ward|wards|cas ?ward|lad|laua|ltla|utla|la|local authority|ctyua|cty|county|rgn|region|ctry|pcon|ccg|icb|stp|sicbl|nhser|par|ced|cauth|pfa|soac|output area|super output area';
const nameYear = new RegExp(`(?:^| )(?:${geographyName})(?: (?:code|cd|name|nm|codes|names))? (\\d{4}|\\d{2})(?= |$)`);
const anyYear = /(?:^| )((?:19|20)\d{2})(?= |$)/;

/** What is written where nothing tells the vintage. */
export const unknownVintage = 'not known';

/** The vintage of a column of areas and how it is known, from its name (in the words of `nameWords`) or from its codes. */
export function areaVintage(words: string, codes: readonly string[]): { vintage: string; because: string } {
  const named = yearOf(nameYear.exec(words)?.[1]) ?? yearOf(anyYear.exec(words)?.[1]);
  if (named !== null) return { vintage: named, because: `its name says ${named}` };
  const vintages = vintagesOfCodes(codes);
  const [only] = vintages;
  if (only !== undefined && vintages.length > 1)
    return {
      vintage: vintages.join(' or '),
      because: `codes of ${vintages.join(' and ')} are alike where areas stayed as they were`,
    };
  const telling = codes.find((code) => vintagesOfCode(code).length === 1);
  const told = telling === undefined ? undefined : vintagesOfCode(telling)[0];
  if (telling !== undefined && told !== undefined)
    return { vintage: told, because: `${telling} is a code that came with the areas of ${told}` };
  return { vintage: unknownVintage, because: 'nothing says of which year' };
}

/** The vintages that a vintage in words leaves open: "2011 or 2021" is either, "not known" could be any and gives none. */
export function vintagesIn(vintage: string): readonly string[] {
  return vintage === unknownVintage ? [] : vintage.split(' or ');
}

/** "21" → "2021"; what cannot be the year of a geography is none. */
function yearOf(digits: string | undefined): string | null {
  if (digits === undefined) return null;
  const year = Number(digits.length === 2 ? `20${digits}` : digits);
  return year >= 1991 && year <= 2035 ? String(year) : null;
}
