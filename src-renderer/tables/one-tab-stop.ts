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
