import type { CellKey } from './table-system.ts';

/** A key as an officer reads it: "area E05000001, sex Female", or "everyone". */
export function describeKey(key: CellKey): string {
  const parts = Object.entries(key).map(([name, code]) => `${name} ${code}`);
  return parts.length === 0 ? 'everyone' : parts.join(', ');
}
