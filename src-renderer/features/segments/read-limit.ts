export type Limit = number | string | undefined;
export type LimitKind = 'age' | 'number' | 'date';

/** What was typed as a limit; nothing typed is no limit, and null is what cannot be read. */
export function readLimit(text: string, kind: LimitKind): { readonly limit: Limit } | null {
  const plain = text.trim();
  if (plain === '') return { limit: undefined };
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(plain) ? { limit: plain } : null;
  const form = kind === 'age' ? /^\d{1,3}$/ : /^-?\d+(\.\d+)?$/;
  return form.test(plain) ? { limit: Number(plain) } : null;
}
