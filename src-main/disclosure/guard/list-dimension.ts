/** How released tables name the dimension of a strand: with the code list, whose codes alone would not tell which it is. */
export function listDimension(strand: string, list: string): string {
  return `${strand}/${list}`;
}

/** The strand and the code list of a released dimension; null for the areas. */
export function listOfDimension(name: string): { readonly strand: string; readonly list: string } | null {
  const [strand, list] = name.split('/');
  return strand === undefined || list === undefined ? null : { strand, list };
}
