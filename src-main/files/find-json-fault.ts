const scalar = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The line (1 is the first) on which a text stops being JSON; the last where it only ends too early. */
export function findJsonFault(text: string): { line: number; isCutOff: boolean } {
  const open: string[] = [];
  let at = 0;
  let wantsValue = true;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const sign = text.charAt(at);
    if (sign === '') break;
    const inside = open.at(-1);
    if (sign === ',' || sign === ':') {
      if (wantsValue || inside === undefined) break;
      wantsValue = true;
      at += 1;
    } else if (sign === ']' || sign === '}') {
      if (open.pop() !== sign) break;
      wantsValue = false;
      at += 1;
    } else if (!wantsValue) break;
    else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? '}' : ']');
      at += 1;
    } else {
      const end = valueEnd(text, at);
      if (end < 0) break;
      wantsValue = false;
      at = end;
    }
  }
  return { line: text.slice(0, at).split('\n').length, isCutOff: isRestCut(text, at) };
}

function valueEnd(text: string, from: number): number {
  if (text.charAt(from) !== '"') {
    scalar.lastIndex = from;
    return scalar.test(text) ? scalar.lastIndex : -1;
  }
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charAt(quote - 1 - slashes) === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return -1;
}

/** Nothing is left, or a text or word that the end of the file cut. */
function isRestCut(text: string, at: number): boolean {
  const rest = text.slice(at, at + 200_000);
  return rest.startsWith('"') || /^[-\w.+]*\s*$/.test(rest);
}
