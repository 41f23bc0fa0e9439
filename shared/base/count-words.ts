/** How many words a text has, as funders' forms count them: by the spaces between. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
