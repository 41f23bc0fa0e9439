type Path = readonly PropertyKey[];

/** The first place of a file's content that the parsed value did not take over, such as a misspelt name; or null. */
export function unknownKey(content: unknown, parsed: unknown): Path | null {
  if (!isObject(content) || !isObject(parsed)) return null;
  for (const [key, value] of Object.entries(content)) {
    if (!(key in parsed)) return [key];
    const below = unknownKey(value, parsed[key]);
    if (below !== null) return [key, ...below];
  }
  return null;
}

/** A place in words: `datasets › clients › read`, where an item with an id is called by it. */
export function placeOf(path: Path, content: unknown): string {
  let at = content;
  const steps = path.map((step) => {
    at = isObject(at) ? at[String(step)] : undefined;
    const isItem = /^\d+$/.test(String(step));
    return isItem && isObject(at) && typeof at['id'] === 'string' ? at['id'] : String(step);
  });
  return steps.length === 0 ? 'the top' : steps.join(' › ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
