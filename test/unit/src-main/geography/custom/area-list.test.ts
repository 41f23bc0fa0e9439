import { describe, expect, it } from 'vitest';
import { readAreaList } from '../../../../../src-main/geography/custom/area-list.ts';

describe('readAreaList', () => {
  it('takes lists as people keep them', () => {
    const text = 'E01001195, e01001196;\n\n• "Ealing 015A"\n\tE01001195\r\n- Hanger Hill.';
    expect(readAreaList([text], () => false)).toEqual(['E01001195', 'e01001196', 'Ealing 015A', 'Hanger Hill']);
  });

  it('keeps a name with a comma whole where it is one', () => {
    const isName = (line: string): boolean => line === 'Docks, Quays and Basin';
    expect(readAreaList(['Docks, Quays and Basin\nAbbey, Docks'], isName)).toEqual([
      'Docks, Quays and Basin',
      'Abbey',
      'Docks',
    ]);
  });
});
