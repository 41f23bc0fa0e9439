const leftOut =
  /\b(london borough of|royal borough of|city of|borough of|metropolitan borough council|borough council|district council|city council|county council|council|ward|lb)\b/g;

/** What is alike in all the spellings of an area's name: "St. Mary's & Park Ward (Ealing)" and "saint marys and park". */
export function areaNameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint');
  const short = plain.replace(leftOut, ' ').replace(/\s+/g, ' ').trim();
  return short === '' ? plain.trim() : short;
}
