/** The title of one of several slides: "Sources (2 of 3)". */
export function titlePart(title: string, index: number, count: number): string {
  return count === 1 ? title : `${title} (${index + 1} of ${count})`;
}
