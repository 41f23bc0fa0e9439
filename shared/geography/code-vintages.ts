import codeVintages from './code-vintages.json' with { type: 'json' };

const none: readonly string[] = [];

/**
 * The vintages that one code can be of, earliest first; none where its number does not tell, as of wards. Of LSOAs:
 * "2011" and "2021" for a code issued by 2011, for an area left as it was keeps its code; "2021" for a later one.
 */
export function vintagesOfCode(code: string): readonly string[] {
  const entity = code.slice(0, 3).toUpperCase();
  const number = Number(code.slice(3));
  const one = codeVintages.ofOneVintage.find(
    (range) => range.entity === entity && number >= range.from && number <= range.to,
  );
  if (one !== undefined) return [one.vintage];
  const issued = codeVintages.levels.find((level) => level.entity === entity)?.issued ?? [];
  const first = issued.findLastIndex(({ from }) => number >= from);
  return first === -1 ? none : issued.slice(first).map(({ vintage }) => vintage);
}

/** What a set of codes together can be of: the vintages that every one of them can be of. */
export function vintagesOfCodes(codes: readonly string[]): readonly string[] {
  const [first, ...rest] = codes.map(vintagesOfCode);
  if (first === undefined) return none;
  return rest.reduce((left, right) => left.filter((vintage) => right.includes(vintage)), first);
}
