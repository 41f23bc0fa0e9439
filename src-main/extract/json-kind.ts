/** Kinds of JSON that are read in different ways. */
export type JsonKind = 'json' | 'ndjson' | 'geojson' | 'topojson';

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|true|false|null|NaN|-?Infinity|\s+/y;
/** What stands before each record of a JSON text sequence. */
const recordSeparator = '\u001E';

/** A token that the end of the head may have cut. */
const longestToken = 65_536;

/** Tells whether a text is JSON, and of which kind, by its head; undefined where it is none. */
export function jsonKind(head: string, isWhole: boolean): JsonKind | undefined {
  const text = head.replaceAll(recordSeparator, '').trimStart();
  if (!/^(?:\{\s*["}]|\[\s*(?:[[{"\d\-tfn\]]|$))/.test(text)) return undefined;
  if (hasRecordLines(text, isWhole)) return 'ndjson';
  const top = readTopLevel(text);
  if (top === undefined || (isWhole && top.depth > 0 && top.tokens < 3)) return undefined;
  if (text.startsWith('[')) return 'json';
  if (top.type === 'Topology') return 'topojson';
  if (top.type === 'FeatureCollection' || top.type === 'Feature') return 'geojson';
  if (top.keys.has('arcs') && top.keys.has('objects')) return 'topojson';
  return top.keys.has('features') && /"type"\s*:\s*"Feature"/.test(text) ? 'geojson' : 'json';
}

/** Whether the first two lines that are not blank are whole JSON objects or lists by themselves. */
function hasRecordLines(text: string, isWhole: boolean): boolean {
  const lines = text.split(/\r?\n/).slice(0, 200);
  if (!isWhole && lines.length < 200) lines.pop();
  const [first, second] = lines.filter((line) => line.trim() !== '');
  return first !== undefined && second !== undefined && isRecord(first) && isRecord(second);
}

function isRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

interface TopLevel {
  readonly keys: ReadonlySet<string>;
  readonly type: string | undefined;
  readonly depth: number;
  readonly tokens: number;
}

/** The keys of the outermost object as far as the text goes; undefined where it breaks the grammar of JSON. */
function readTopLevel(text: string): TopLevel | undefined {
  const keys = new Set<string>();
  let type: string | undefined;
  let depth = 0;
  let tokens = 0;
  let key = '';
  let last = '';
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined)
      return text.length - at < longestToken && tokens > 2 ? { keys, type, depth, tokens } : undefined;
    if (found.trim() === '') continue;
    tokens += 1;
    if (depth === 1 && found === ':' && last.startsWith('"')) keys.add((key = last.slice(1, -1)));
    if (depth === 1 && last === ':' && key === 'type' && found.startsWith('"')) type = found.slice(1, -1);
    if (found === '{' || found === '[') depth += 1;
    if (found === '}' || found === ']') depth -= 1;
    last = found;
    if (depth === 0) break;
  }
  return { keys, type, depth, tokens };
}
