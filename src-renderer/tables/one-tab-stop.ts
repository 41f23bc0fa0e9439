import type { GridApi } from 'ag-grid-community';
import type { KeyboardEvent } from 'react';

/** Makes a grid one stop of the Tab key: arrows move inside it, Tab leaves it, and comes back to where it left. */
export const oneTabStop = {
  tabToNextCell: () => false,
  tabToNextHeader: () => false,
  focusGridInnerElement: ({ api }: { readonly api: GridApi }): boolean => {
    const left = api.getFocusedCell();
    if (left === null) {
      const [first] = api.getAllDisplayedColumns();
      if (first !== undefined) api.setFocusedHeader(first);
      return first !== undefined;
    }
    api.setFocusedCell(left.rowIndex, left.column, left.rowPinned);
    return true;
  },
} as const;

/** Enter or Space on a heading does what a press of it does. */
export function pressHeading(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('ag-header-cell')) return;
  event.preventDefault();
  event.target.querySelector('button')?.click();
}

const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Tab leaves a grid for what stands after it, Shift Tab for what stands before it, wherever inside it the focus is. */
export function leaveByTab(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
  const grid = event.currentTarget;
  const others = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (stop) => stop.tabIndex >= 0 && !grid.contains(stop) && stop.checkVisibility() && !stop.matches(':disabled'),
  );
  const isBefore = (stop: HTMLElement): boolean =>
    (grid.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const next = event.shiftKey ? others.findLast(isBefore) : others.find((stop) => !isBefore(stop));
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
