/** A release by its number, as officers cite it: R-012. */
export function releaseName(number: number): string {
  return `R-${String(number).padStart(3, '0')}`;
}
