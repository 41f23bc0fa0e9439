import type { GeographyKind } from '../../../shared/model/area.ts';

const geographyName =
  'oa|lsoa|msoa|dz|iz|wd|ward|wards|cas ?ward|lad|ltla|utla|la|local authority|ctyua|cty|county|rgn|region|ctry|pcon|ccg|icb|stp|sicbl|nhser|par|ced|cauth|pfa|soac|output area|super output area';
const nameYear = new RegExp(`(?:^| )(?:${geographyName})(?: (?:code|cd|name|nm|codes|names))? (\\d{4}|\\d{2})(?= |$)`);
const anyYear = /(?:^| )((?:19|20)\d{2})(?= |$)/;

/** From the first code that a vintage added, to the last one of it: codes are never used again for another area. */
const added: readonly {
  readonly entity: string;
  readonly from: number;
  readonly to: number;
  readonly vintage: string;
}[] = [
  { entity: 'E01', from: 33769, to: 999999, vintage: '2021' },
  { entity: 'W01', from: 1959, to: 999999, vintage: '2021' },
  { entity: 'E02', from: 6935, to: 999999, vintage: '2021' },
  { entity: 'S01', from: 1, to: 6505, vintage: '2001' },
  { entity: 'S01', from: 6506, to: 13481, vintage: '2011' },
  { entity: 'S02', from: 1, to: 1235, vintage: '2001' },
  { entity: 'S02', from: 1236, to: 2514, vintage: '2011' },
  { entity: 'N20', from: 1, to: 999999, vintage: '2021' },
  { entity: 'N21', from: 1, to: 999999, vintage: '2021' },
  { entity: 'N00', from: 1, to: 999999, vintage: '2011' },
];

/** The vintage of a column of areas and how it is known, from its name or from codes that only one vintage has. */
export function areaVintage(
  words: string,
  kind: GeographyKind,
  codes: readonly string[],
): { vintage: string; because: string } {
  const named = yearOf(nameYear.exec(words)?.[1]) ?? yearOf(anyYear.exec(words)?.[1]);
  if (named !== null) return { vintage: named, because: `its name says ${named}` };
  if (kind === 'lsoa' || kind === 'msoa' || kind === 'output-area') {
    const match = codes.map((code) => ({ code, ...firstAdded(code) })).find(({ vintage }) => vintage !== undefined);
    if (match?.vintage !== undefined)
      return {
        vintage: match.vintage,
        because: `${match.code} is a code that came with the areas of ${match.vintage}`,
      };
  }
  return { vintage: 'not known', because: 'nothing says of which year' };
}

function firstAdded(code: string): { vintage?: string } {
  const number = Number(code.slice(3));
  const range = added.find(
    ({ entity, from, to }) => code.toUpperCase().startsWith(entity) && number >= from && number <= to,
  );
  return range === undefined ? {} : { vintage: range.vintage };
}

/** "21" → "2021"; what cannot be the year of a geography is none. */
function yearOf(digits: string | undefined): string | null {
  if (digits === undefined) return null;
  const year = Number(digits.length === 2 ? `20${digits}` : digits);
  return year >= 1991 && year <= 2035 ? String(year) : null;
}
