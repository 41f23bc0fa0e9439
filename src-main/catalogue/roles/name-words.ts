/** Endings that are written without a space: "LADNM", "areacode". */
const gluedEnding =
  /\b([a-z]{2,6}|geography|country)(cd|nm|nmw)\b|\b(area|ward|la|lad|lsoa|msoa|region|county|country|geography|place|parent|ethnic|ethnicity|sex|gender|age|religion|disability)(code|name|id|grp|group|band|cat)\b/g;

/** A column's name in lower-case words, its runs of digits apart: "LSOA11CD" → "lsoa 11 cd", "Recipient Org:Name" → "recipient org name". */
export function nameWords(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .replace(gluedEnding, (_, a?: string, b?: string, c?: string, d?: string) => `${a ?? c ?? ''} ${b ?? d ?? ''}`)
    .trim();
}
