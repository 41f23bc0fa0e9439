/** What a number format makes of a number, as far as that changes what the number says. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'duration' }
  /** Digits at fixed places, such as "00000" or "E00000000": a code rather than a quantity. */
  | { readonly kind: 'code'; readonly mask: string };

const plain: NumberFormat = { kind: 'plain' };

/** The formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30), where they change what a number says. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'date' };
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { kind: 'time' };
  return id === 46 ? { kind: 'duration' } : plain;
}

/** Reads a format code such as "dd/mm/yyyy", "0.0%" or "00000". */
export function readNumberFormat(code: string): NumberFormat {
  const { signs, mask, isElapsed } = readSection(code);
  if (/general/i.test(signs)) return plain;
  const letters = signs.replace(/am\/pm|a\/p/gi, 'h').replace(/e[+-]/gi, '');
  if (isElapsed) return { kind: 'duration' };
  if (/[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))) return { kind: 'date' };
  if (/[hs]/i.test(letters)) return { kind: 'time' };
  if (signs.includes('%')) return { kind: 'percent' };
  return /^[0 /-]+$/.test(signs) && /^[A-Za-z]{0,3}0[0 /-]*0$/.test(mask) ? { kind: 'code', mask } : plain;
}

/** The signs that stand for parts of the number in a code's first section, and the same with its literal text. */
function readSection(code: string): { signs: string; mask: string; isElapsed: boolean } {
  let signs = '';
  let mask = '';
  let isElapsed = false;
  for (const [token] of code.matchAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^]/g)) {
    if (token === ';') break;
    if (token.startsWith('"') && token.length > 1) mask += token.slice(1, -1);
    else if (token.startsWith('\\')) mask += token.slice(1);
    else if (/^\[(h+|m+|s+)\]$/i.test(token)) isElapsed = true;
    else if (!/^[_*[]/.test(token)) {
      mask += token;
      signs += token;
    }
  }
  return { signs, mask: mask.trim(), isElapsed };
}
