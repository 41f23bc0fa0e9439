import { describe, expect, it } from 'vitest';
import { pageRows, pageText } from '../../../../../src-main/output/pptx/page-text.ts';

describe('pageText', () => {
  it('keeps every item, in order, on as few slides as hold them, none nearly empty', () => {
    const items = Array.from({ length: 30 }, (_, index) => ({
      term: `Term ${index}`,
      text: 'words '.repeat(18).trim(),
    }));
    const pages = pageText(items);
    expect(pages.flat()).toEqual(items);
    expect(pages.map((page) => page.length)).toEqual([10, 10, 10]);
  });

  it('parts a text that no slide holds between sentences', () => {
    const sentence = `${'word '.repeat(40).trim()}.`;
    const pages = pageText([{ term: 'Long', text: Array.from({ length: 20 }, () => sentence).join(' ') }]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().map(({ term }) => term)).toEqual(['Long', 'Long (continued)', 'Long (continued)']);
    expect(pages.flat().flatMap(({ text }) => text.split(/(?<=\.) /))).toEqual(
      Array.from({ length: 20 }, () => sentence),
    );
  });
});

describe('pageRows', () => {
  it('counts the lines that a long name takes', () => {
    const row = (name: string) => ({ cells: [name, '1'], total: false, chosen: false });
    const table = {
      caption: '',
      subtitle: '',
      heads: ['Name', 'People'],
      rightAligned: [],
      widths: [0.3, 0.7],
      notes: [],
      isWhole: true,
    };
    const short = Array.from({ length: 13 }, (_, index) => row(`Group ${index}`));
    expect(pageRows({ ...table, rows: short }).map((page) => page.length)).toEqual([13]);
    const long = short.map(({ cells: [name = ''] }) => row(`${name} ${'with a long name '.repeat(4)}`));
    expect(pageRows({ ...table, rows: long }).length).toBe(4);
    expect(pageRows({ ...table, rows: long }).flat()).toEqual(long);
  });
});
