import { expect, it } from 'vitest';
import { areaCodeSchema } from '../../../../shared/model/area.ts';
import { reportFileName } from '../../../../src-main/output/report-file-name.ts';

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
  expect(reportFileName({ title: '../../etc/passwd', area: { code, name: '..' } }, 'html')).toBe('etc-passwd.html');
  const long = reportFileName({ title: 'word '.repeat(40), area: { code, name: 'Acton' } }, 'docx');
  expect(long).toBe(`${Array.from({ length: 12 }, () => 'word').join('-')}-acton.docx`);
  expect(reportFileName({ title: '日本', area: { code, name: '—' } }, 'xlsx')).toBe('report.xlsx');
});
