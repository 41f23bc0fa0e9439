/** A label with case, accents, dashes, slashes, ampersands and spacing set aside, so that spellings can be compared. */
export function normaliseLabel(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    .replaceAll('<', ' under ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
