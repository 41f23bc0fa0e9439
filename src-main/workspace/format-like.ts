/** JSON text of a value, in the manner of the text before: its order of names, indent, line ends and byte order mark. */
export function formatLike(before: string, value: unknown): string {
  const indent = /\n([ \t]+)\S/.exec(before)?.[1] ?? '  ';
  const ordered = inOrderOf(JSON.parse(before.replace(/^\uFEFF/, '')), value);
  const text = `${JSON.stringify(ordered, null, indent)}\n`;
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + (before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);
}

/** The value with its names in the order of `before`, and names that are new after them; items are matched by id. */
function inOrderOf(before: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const earlier: readonly unknown[] = Array.isArray(before) ? before : [];
    return value.map((item: unknown, index) => inOrderOf(counterpart(earlier, item, index), item));
  }
  if (!isRecord(value) || !isRecord(before)) return value;
  const names = [...Object.keys(before).filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)];
  return Object.fromEntries(
    [...new Set(names)].map((name) => [
      name,
      inOrderOf(Object.hasOwn(before, name) ? before[name] : undefined, value[name]),
    ]),
  );
}

function counterpart(earlier: readonly unknown[], item: unknown, index: number): unknown {
  if (!isRecord(item) || item['id'] === undefined) return earlier[index];
  return earlier.find((each) => isRecord(each) && each['id'] === item['id']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
