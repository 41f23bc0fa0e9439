/**
 * Rows with a published number first, highest first; the others after them in the order they came in. No hidden number
 * has any part in the order, so the order tells nothing of it.
 */
export function orderByValue<T>(items: readonly T[], valueOf: (item: T) => number | null): T[] {
  const shown = items.flatMap((item) => {
    const value = valueOf(item);
    return value === null ? [] : [{ item, value }];
  });
  const hidden = items.filter((item) => valueOf(item) === null);
  return [...shown.sort((a, b) => b.value - a.value).map(({ item }) => item), ...hidden];
}

/** The number of an estimate or count, or null where none is published. */
export function publishedValue(
  estimate: { readonly status: string; readonly value?: number } | undefined,
): number | null {
  return estimate?.status === 'value' ? (estimate.value ?? null) : null;
}
