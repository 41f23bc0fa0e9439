import { childrenOf, roleOf, structureOf, type PdfObjects } from './pdf-objects.ts';

/**
 * Makes the first cell of each body row of a tagged PDF's tables the header of its row, and names it in the row's other
 * cells, as PDF/UA-1 has it; the compiler marks the headers of columns only.
 */
export function markRowHeaders(file: PdfObjects): PdfObjects {
  const objects = new Map(file.objects);
  const ids: (readonly [id: string, element: number])[] = [];
  for (const body of file.objects.values()) {
    if (roleOf(body) !== 'TBody') continue;
    for (const row of childrenOf(body)) {
      const [first, ...others] = childrenOf(file.objects.get(row) ?? '');
      const header = first === undefined ? undefined : objects.get(first);
      if (first === undefined || header === undefined || roleOf(header) !== 'TD') continue;
      const id = `V${row}`;
      objects.set(first, asHeader(header, id));
      ids.push([id, first]);
      for (const cell of others) objects.set(cell, underHeader(objects.get(cell) ?? '', id));
    }
  }
  const root = structureOf(file);
  objects.set(root, withIds(objects.get(root) ?? '', ids));
  return { ...file, objects };
}

function asHeader(cell: string, id: string): string {
  const named = cell.replace(/\/S \/TD(\s+\/P \d+ 0 R)/, `/S /TH$1\n  /ID (${id})`);
  return named.includes('/O /Table')
    ? named.replace('/O /Table', '/O /Table\n    /Scope /Row')
    : named.replace(/\/ID \([^)]*\)/, '$&\n  /A [<<\n    /O /Table\n    /Scope /Row\n  >>]');
}

function underHeader(cell: string, id: string): string {
  const start = cell.indexOf('/Headers [');
  const end = cell.indexOf(']', start);
  if (start < 0 || end < 0) return cell;
  const isFirst = cell[end - 1] === '[';
  return `${cell.slice(0, end)}${isFirst ? '' : ' '}(${id})${cell.slice(end)}`;
}

/** Names of the tree stay in order: every header of a row stands after those of columns. */
function withIds(root: string, ids: readonly (readonly [id: string, element: number])[]): string {
  const names = ids
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, element]) => `(${id}) ${element} 0 R`)
    .join(' ');
  return root.replace(/(\/IDTree <<\s*\/Names \[[^\]]*)\]/, `$1 ${names}]`);
}
