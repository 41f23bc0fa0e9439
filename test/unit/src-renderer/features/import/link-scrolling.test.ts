import { describe, expect, it } from 'vitest';
import { linkScrolling } from '../../../../../src-renderer/features/import/link-scrolling.ts';

const height = 100;
const lines = Array.from({ length: 200 }, (_, index) => index + 1);
const rows = lines.slice(4);

/** Where a line or row stands below the top of its panel; the table's header stands above its rows. */
const lineTop = (line: number, scrollTop: number): number => (line - 1) * 25 - scrollTop;
const rowTop = (line: number, scrollTop: number): number => height + rows.indexOf(line) * 25 - scrollTop;

describe('scrolling', () => {
  it('of the table keeps each row level with its line', () => {
    const [raw, read] = [{ scrollTop: 0 }, { scrollTop: 530 }];
    linkScrolling({ lines, rows, height }).readScrolled(raw, read);
    expect(lineTop(40, raw.scrollTop)).toBe(rowTop(40, read.scrollTop));
  });

  it('of the lines keeps each line level with its row', () => {
    const [raw, read] = [{ scrollTop: 777 }, { scrollTop: 0 }];
    linkScrolling({ lines, rows, height }).rawScrolled(raw, read);
    expect(rowTop(60, read.scrollTop)).toBe(lineTop(60, raw.scrollTop));
  });

  it('goes back to the top together, and answers once', () => {
    const [raw, read] = [{ scrollTop: 400 }, { scrollTop: 0 }];
    const link = linkScrolling({ lines, rows, height });
    link.readScrolled(raw, read);
    expect(raw.scrollTop).toBe(0);
    raw.scrollTop = 0;
    read.scrollTop = 250;
    link.rawScrolled(raw, read);
    expect(read.scrollTop).toBe(250);
  });
});
