/** A cell of a grid, by row and column from nought. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key goes in a grid of so many rows and columns; null for a key that goes nowhere. */
export function gridStep(
  place: GridPlace,
  key: string,
  isCtrl: boolean,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const within = (next: GridPlace): GridPlace => ({
    row: Math.min(last.row, Math.max(0, next.row)),
    column: Math.min(last.column, Math.max(0, next.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return within({ ...place, row: place.row - 1 });
    case 'ArrowDown':
      return within({ ...place, row: place.row + 1 });
    case 'ArrowLeft':
      return within({ ...place, column: place.column - 1 });
    case 'ArrowRight':
      return within({ ...place, column: place.column + 1 });
    case 'Home':
      return within({ row: isCtrl ? 0 : place.row, column: 0 });
    case 'End':
      return within({ row: isCtrl ? last.row : place.row, column: last.column });
    case 'PageUp':
      return within({ ...place, row: place.row - 10 });
    case 'PageDown':
      return within({ ...place, row: place.row + 10 });
    default:
      return null;
  }
}
