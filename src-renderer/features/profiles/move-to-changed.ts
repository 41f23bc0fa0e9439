/** Puts the focus on the next changed number of the document, or the one before; from the last on to the first. */
export function moveToChanged(by: 1 | -1): void {
  const changed = [...document.querySelectorAll<HTMLElement>('.paper button.number-stale')];
  const at = changed.findIndex((each) => each === document.activeElement);
  const next = changed[(at < 0 ? (by === 1 ? 0 : changed.length - 1) : at + by + changed.length) % changed.length];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
