const rowHeight = 25;

interface LinkedLines {
  /** The numbers of the raw lines, top down. */
  readonly lines: readonly number[];
  /** The line of each row of the table, top down. */
  readonly rows: readonly number[];
  /** The height of the table's header, beside which raw lines stand too. */
  readonly height: number;
}

type Scroller = Pick<HTMLElement, 'scrollTop'> | null;

export interface LinkedScrolling {
  readonly rawScrolled: (raw: Scroller, read: Scroller) => void;
  readonly readScrolled: (raw: Scroller, read: Scroller) => void;
}

/** Keeps a row of the table level with its raw line, whichever of the two is scrolled. In CSS pixels. */
export function linkScrolling({ lines, rows, height }: LinkedLines): LinkedScrolling {
  const lineAt = new Map(lines.map((line, index) => [line, index]));
  const expected = { raw: -1, read: -1 };
  const move = (scroller: NonNullable<Scroller>, side: 'raw' | 'read', top: number): void => {
    if (Math.abs(scroller.scrollTop - top) < 1) return;
    scroller.scrollTop = Math.max(0, top);
    expected[side] = scroller.scrollTop;
  };
  const isOwn = (scroller: NonNullable<Scroller>, side: 'raw' | 'read'): boolean => {
    const own = Math.abs(scroller.scrollTop - expected[side]) < 1;
    expected[side] = -1;
    return own;
  };
  return {
    readScrolled(raw, read) {
      if (raw === null || read === null || isOwn(read, 'read')) return;
      if (read.scrollTop < 1) {
        move(raw, 'raw', 0);
        return;
      }
      const row = Math.floor(read.scrollTop / rowHeight);
      const line = lineAt.get(rows[row] ?? -1);
      if (line !== undefined) move(raw, 'raw', (line - row) * rowHeight + read.scrollTop - height);
    },
    rawScrolled(raw, read) {
      if (raw === null || read === null || isOwn(raw, 'raw')) return;
      if (raw.scrollTop < 1) {
        move(read, 'read', 0);
        return;
      }
      const first = lines[Math.ceil((raw.scrollTop + height) / rowHeight)];
      const row = first === undefined ? -1 : rows.findIndex((line) => line >= first);
      const line = lineAt.get(rows[row] ?? -1);
      if (line !== undefined) move(read, 'read', (row - line) * rowHeight + raw.scrollTop + height);
    },
  };
}
