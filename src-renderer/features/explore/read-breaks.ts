const mostBreaks = 6;

/** Breaks as an officer types them: "20, 40, 60"; null until they can be used, with what keeps them from it. */
export function readBreaks(typed: string): {
  readonly breaks: readonly number[] | null;
  readonly problem: string | null;
} {
  const parts = typed
    .split(/[;\s]+|,(?!\d{3}\b)/u)
    .map((part) => part.replaceAll(',', '').trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { breaks: null, problem: null };
  const odd = parts.find((part) => !/^-?\d+(\.\d+)?$/u.test(part));
  if (odd !== undefined) return { breaks: null, problem: `“${odd}” is not a number. Write breaks such as 20, 40, 60.` };
  const breaks = parts.map(Number);
  if (breaks.length > mostBreaks) return { breaks: null, problem: 'A map can be told apart in seven classes at most.' };
  if (breaks.some((limit, index) => index > 0 && limit <= (breaks[index - 1] ?? -Infinity)))
    return { breaks: null, problem: 'Each break must be higher than the one before it.' };
  return { breaks, problem: null };
}
