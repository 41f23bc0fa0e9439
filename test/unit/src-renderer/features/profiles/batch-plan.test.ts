import { describe, expect, it } from 'vitest';
import { areaSchema } from '../../../../../shared/model/area.ts';
import {
  areaKinds,
  batchPlanSchema,
  countReports,
  firstPlan,
  groupFailures,
  plannedAreas,
} from '../../../../../src-renderer/features/profiles/batch-plan.ts';
import { describeDone } from '../../../../../src-renderer/features/profiles/run-batch.ts';

const area = (code: string, name: string) => areaSchema.parse({ code, name });
const whole = area('E09000009', 'Ealing');
const acton = area('E05013517', 'East Acton');
const own = area('own-north', 'The north');
const areas = [whole, acton, own];

describe('a plan', () => {
  it('is of every area at first, in the usual format, beside the workspace', () => {
    expect(firstPlan('equity', 'docx')).toEqual({
      areas: 'all',
      formats: ['docx'],
      folder: 'reports/equity',
      isUnfinished: false,
    });
    expect(plannedAreas(firstPlan('equity', 'pdf'), areas)).toEqual([whole.code, acton.code, own.code]);
  });

  it('keeps the order of the workspace, and leaves out an area that is gone', () => {
    const plan = batchPlanSchema.parse({
      areas: ['own-north', 'E05000001', 'E09000009'],
      formats: ['pdf'],
      folder: 'out',
      isUnfinished: true,
    });
    expect(plannedAreas(plan, areas)).toEqual([whole.code, own.code]);
  });

  it('tells officers’ own areas apart, where there are any', () => {
    expect(areaKinds(areas).map(({ title, areas: of }) => [title, of.length])).toEqual([
      ['Areas', 2],
      ['Your own areas', 1],
    ]);
    expect(areaKinds([whole]).map(({ title }) => title)).toEqual(['Areas']);
  });
});

describe('what came of a batch', () => {
  const file = (format: 'pdf' | 'svg', path: string) => ({
    area: acton.code,
    areaName: acton.name,
    format,
    path,
    bytes: 1,
  });
  const failed = (format: 'pdf' | 'docx', message: string) => ({
    area: acton.code,
    areaName: acton.name,
    format,
    message,
  });

  it('counts the files of charts as one report', () => {
    expect(countReports([file('svg', 'a'), file('svg', 'b'), file('pdf', 'c')])).toBe(2);
  });

  it('names what failed by its reason', () => {
    expect(
      groupFailures([
        failed('pdf', 'The disk is full.'),
        failed('docx', 'The disk is full.'),
        failed('pdf', 'It is open.'),
      ]),
    ).toEqual([
      { message: 'The disk is full.', reports: ['East Acton, PDF', 'East Acton, DOCX'] },
      { message: 'It is open.', reports: ['East Acton, PDF'] },
    ]);
  });

  it('is said in a sentence', () => {
    const done = { kind: 'done', folder: '/out', contents: null, recorded: null } as const;
    expect(describeDone({ ...done, written: [file('pdf', 'c')], failed: [] })).toBe('One report is in /out');
    expect(
      describeDone({ ...done, written: [file('pdf', 'c'), file('svg', 'b')], failed: [failed('docx', 'x')] }),
    ).toBe('Two reports are in /out; one report could not be written');
    expect(describeDone({ ...done, written: [], failed: [failed('docx', 'x')] })).toBe('No report was written');
  });
});
