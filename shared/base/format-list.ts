/**
 * "A", "A and B", "A, B and C"; a comma goes before the last "and" where a part has an "and" of its own, and parts that
 * hold a comma are kept apart by semicolons.
 */
export function formatList(parts: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('');
  const last = parts.at(-1) ?? '';
  const first = parts.slice(0, -1);
  if (parts.some((part) => part.includes(',')))
    return parts.length === 2 ? parts.join(`; ${joiner} `) : `${first.join('; ')}; ${joiner} ${last}`;
  return parts.some((part) => part.includes(` ${joiner} `))
    ? `${first.join(', ')}, ${joiner} ${last}`
    : `${first.join(', ')} ${joiner} ${last}`;
}
