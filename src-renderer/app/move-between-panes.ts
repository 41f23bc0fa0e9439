/** The pane after the one that has focus, walking round; the first where none has it. */
export function nextPaneIndex(count: number, current: number, step: 1 | -1): number {
  if (current === -1) return step === 1 ? 0 : count - 1;
  return (current + step + count) % count;
}

/** Moves focus to the next or previous pane of the window. */
export function moveBetweenPanes(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  panes[nextPaneIndex(panes.length, current, step)]?.focus();
}
