import { expect, it } from 'vitest';
import { areaCodeSchema } from '../../../../shared/model/area.ts';
import { namedAlike, reportFileName } from '../../../../src-main/output/report-file-name.ts';

const code = areaCodeSchema.parse('W06000001');

it('names a file in ASCII after its title and area', () => {
  expect(reportFileName({ title: 'Who uses housing advice?', area: { code, name: 'Ynys Môn' } }, 'pdf')).toBe(
    'who-uses-housing-advice-ynys-mon.pdf',
  );
  expect(reportFileName({ title: 'Advice', area: { code, name: 'King’s Lynn & West' } }, 'csv')).toBe(
    'advice-kings-lynn-west.zip',
  );
});

it('cannot climb out of a folder and cuts at a word', () => {
  expect(reportFileName({ title: '../../etc/passwd', area: { code, name: '..' } }, 'html')).toBe(
    'etc-passwd-w06000001.html',
  );
  const long = reportFileName({ title: 'word '.repeat(40), area: { code, name: 'Acton' } }, 'docx');
  expect(long).toBe(`${Array.from({ length: 12 }, () => 'word').join('-')}-acton.docx`);
  expect(reportFileName({ title: '日本', area: { code, name: '—' } }, 'xlsx')).toBe('w06000001.xlsx');
});

it('tells areas apart by their codes where their names cannot', () => {
  const area = (end: number, name: string) => ({ code: areaCodeSchema.parse(`E0500000${end}`), name });
  const walpole = area(1, 'Walpole');
  const areas = [walpole, area(2, 'WALPOLE'), area(3, 'ਸਾਊਥਾਲ'), area(4, '中央'), area(5, 'Perivale')];
  const alike = namedAlike(areas);
  expect([...alike]).toEqual(['E05000001', 'E05000002', 'E05000003', 'E05000004']);
  expect(areas.map((each) => reportFileName({ title: 'Advice', area: each }, 'pdf', alike.has(each.code)))).toEqual([
    'advice-walpole-e05000001.pdf',
    'advice-walpole-e05000002.pdf',
    'advice-e05000003.pdf',
    'advice-e05000004.pdf',
    'advice-perivale.pdf',
  ]);
});
