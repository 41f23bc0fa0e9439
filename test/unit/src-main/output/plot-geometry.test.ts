import { describe, expect, it } from 'vitest';
import type { PlotScale, TableCell } from '../../../../shared/model/table-model.ts';
import { placeOnScale, plotMark } from '../../../../src-main/output/plot-geometry.ts';

type PlotCell = Extract<TableCell, { kind: 'plot' }>;

type Scale = Pick<PlotScale, 'scale' | 'domain'>;

const linear: Scale = { scale: 'linear', domain: [0, 40] };
const log: Scale = { scale: 'log', domain: [0.5, 4] };
const cell: PlotCell = {
  kind: 'plot',
  status: 'value',
  value: 20,
  lower: 10,
  upper: 30,
  direction: 'higher',
  reliable: true,
};

describe('placeOnScale', () => {
  it('places values linearly and by ratio', () => {
    expect(placeOnScale(linear, 10)).toBe(0.25);
    expect(placeOnScale(log, 1)).toBeCloseTo(1 / 3, 12);
    expect(placeOnScale(log, 2)).toBeCloseTo(2 / 3, 12);
  });
});

describe('plotMark', () => {
  it('says where a difference may be chance', () => {
    expect(plotMark(linear, { ...cell, mayBeChance: true })).toMatchObject({ shape: 'up', mayBeChance: true });
  });

  it('draws an interval by shape and tone', () => {
    expect(plotMark(linear, cell)).toEqual({
      kind: 'interval',
      mayBeChance: false,
      from: 0.25,
      to: 0.75,
      at: 0.5,
      leavesLeft: false,
      leavesRight: false,
      shape: 'up',
      tone: 'higher',
      reliable: true,
    });
    expect(plotMark(linear, { ...cell, direction: 'lower' })).toMatchObject({ shape: 'down', tone: 'lower' });
    expect(plotMark(linear, { ...cell, direction: 'no-clear-difference' })).toMatchObject({
      shape: 'dot',
      tone: 'plain',
    });
  });

  it('cuts an interval that leaves the scale, or has no upper limit, and says so', () => {
    expect(plotMark(linear, { ...cell, upper: 90 })).toMatchObject({ to: 1, leavesRight: true });
    expect(plotMark(linear, { ...cell, upper: null })).toMatchObject({ to: 1, leavesRight: true });
    expect(plotMark(log, { ...cell, value: 1, lower: 0, upper: 2 })).toMatchObject({ from: 0, leavesLeft: true });
    expect(plotMark(linear, { ...cell, value: 50, upper: 90 })).toMatchObject({ at: null });
  });

  it('draws nothing of a hidden value, even where numbers came with it', () => {
    expect(plotMark(linear, { ...cell, status: 'suppressed' })).toEqual({ kind: 'hidden', text: '[c] hidden' });
    expect(plotMark(linear, { ...cell, status: 'not-available' })).toEqual({ kind: 'empty', text: '[x]' });
  });

  it('rings a zero', () => {
    expect(plotMark(linear, { ...cell, value: 0, lower: 0 })).toMatchObject({ shape: 'ring', at: 0 });
  });
});
