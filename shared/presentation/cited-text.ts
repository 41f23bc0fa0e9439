/** A finding's words, and the source in brackets that a bid ends them with, full stop included; empty where there is none. */
export function citedText(text: string): { readonly words: string; readonly source: string } {
  const [, words = text, source = ''] = /^(.*\S) (\[[^[\]]{12,}\]\.?)$/s.exec(text) ?? [];
  return { words, source };
}
