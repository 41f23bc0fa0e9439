import { describe, expect, it } from 'vitest';
import { lostRows } from '../../../../../src-renderer/features/join/match-words.ts';
import { layOutPicture, pictureTop, wrapWords } from '../../../../../src-renderer/features/join/picture-layout.ts';
import { sampleReport } from './sample-report.ts';

const layOut = (report: ReturnType<typeof sampleReport>) => layOutPicture(report, lostRows(report, true), 120, 36);

describe('the match picture', () => {
  it('is drawn to scale', () => {
    const { matchedHeight, strands } = layOut(sampleReport(1000, 700, { outsideRows: 100 }));
    expect(matchedHeight).toBeCloseTo(84);
    expect(strands.map(({ thickness }) => thickness)).toEqual([24, 12]);
  });

  it('lets strands end below the band and apart from each other', () => {
    const { strands, matchedHeight, bottom } = layOut(sampleReport(1000, 100, { outsideRows: 400 }));
    const [first, second] = strands;
    if (first === undefined || second === undefined) throw new Error('There are two strands.');
    expect(first.to - first.thickness / 2).toBeGreaterThan(pictureTop + matchedHeight);
    expect(second.to - second.thickness / 2).toBeGreaterThan(first.to + first.thickness / 2);
    expect(bottom).toBeGreaterThanOrEqual(second.to + second.thickness / 2);
  });

  it('keeps what is repeated within reason, and says so', () => {
    const few = layOut(sampleReport(1000, 1000, { fanOut: { rows: 100, added: 100, examples: [] } }));
    expect(few.fan).toMatchObject({ thickness: 12, isToScale: true });
    const many = layOut(sampleReport(1000, 1000, { fanOut: { rows: 1000, added: 20_000, examples: [] } }));
    expect(many.fan?.isToScale).toBe(false);
    expect(many.fan?.thickness).toBeLessThan(120);
    expect(layOut(sampleReport(1000, 1000)).fan).toBeNull();
  });

  it('breaks titles between words', () => {
    expect(wrapWords('Residents by ethnic group, sex and age', 20)).toEqual([
      'Residents by ethnic',
      'group, sex and age',
    ]);
    expect(wrapWords('Unbreakable', 4)).toEqual(['Unbreakable']);
  });
});
