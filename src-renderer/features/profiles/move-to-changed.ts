/** Puts the focus on the next stale number of the document, or the one before; from the last on to the first. */
export function moveToStale(by: 1 | -1): void {
  const stale = [...document.querySelectorAll<HTMLElement>('.paper button.number-stale')];
  const at = stale.findIndex((each) => each === document.activeElement);
  const next = stale[(at < 0 ? (by === 1 ? 0 : stale.length - 1) : at + by + stale.length) % stale.length];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
