import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../../shared/model/parse-period.ts';

describe('a period as people write it', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31', '2023', 'year'],
    ['2023/24', '2023-04-01', '2024-03-31', '2023/24', 'financial-year'],
    ['2023-24', '2023-04-01', '2024-03-31', '2023/24', 'financial-year'],
    ['2023 – 24', '2023-04-01', '2024-03-31', '2023/24', 'financial-year'],
    ['2023/2024', '2023-04-01', '2024-03-31', '2023/24', 'financial-year'],
    ['1999/00', '1999-04-01', '2000-03-31', '1999/00', 'financial-year'],
    ['FY23/24', '2023-04-01', '2024-03-31', '2023/24', 'financial-year'],
    ['FYE 2020', '2019-04-01', '2020-03-31', '2019/20', 'financial-year'],
    ['Academic year 2022/23', '2022-09-01', '2023-08-31', '2022/23', 'academic-year'],
    ['Q1 2023', '2023-01-01', '2023-03-31', 'Q1 2023', 'quarter'],
    ['2023 Q4', '2023-10-01', '2023-12-31', 'Q4 2023', 'quarter'],
    ['2023Q2', '2023-04-01', '2023-06-30', 'Q2 2023', 'quarter'],
    ['2023/24 Q1', '2023-04-01', '2023-06-30', '2023/24 Q1', 'quarter'],
    ['Q4 2023/24', '2024-01-01', '2024-03-31', '2023/24 Q4', 'quarter'],
    ['Jan-Mar 2023', '2023-01-01', '2023-03-31', 'January to March 2023', 'quarter'],
    ['Apr 2023', '2023-04-01', '2023-04-30', 'April 2023', 'month'],
    ['Oct-14', '2014-10-01', '2014-10-31', 'October 2014', 'month'],
    ['2023-02', '2023-02-01', '2023-02-28', 'February 2023', 'month'],
    ['2010-12', '2010-12-01', '2010-12-31', 'December 2010', 'month'],
    ['01May2022', '2022-05-01', '2022-05-01', '1 May 2022', 'day'],
    ['2024-08-01T10:15:00+00:00', '2024-08-01', '2024-08-01', '1 August 2024', 'day'],
    ['Mid-2020', '2020-06-30', '2020-06-30', 'Mid-2020', 'year'],
    ['Year ending March 2023', '2022-04-01', '2023-03-31', '2022/23', 'financial-year'],
    ['Year ending December 2023', '2023-01-01', '2023-12-31', '2023', 'year'],
    ['Apr 2019 to Mar 2020', '2019-04-01', '2020-03-31', '2019/20', 'financial-year'],
    ['1 April 2022 to 31 March 2023', '2022-04-01', '2023-03-31', '2022/23', 'financial-year'],
    ['2015-17', '2015-01-01', '2017-12-31', '2015 to 2017', null],
  ])('%s', (text, from, to, label, cadence) => {
    expect(parsePeriod(text)).toEqual({ from, to, label, cadence });
  });

  it('follows what is expected where a text can mean two things', () => {
    expect(parsePeriod('2011-12')?.cadence).toBe('financial-year');
    expect(parsePeriod('2011-12', 'month')).toMatchObject({ from: '2011-12-01', cadence: 'month' });
    expect(parsePeriod('202324')).toBeNull();
    expect(parsePeriod('202324', 'academic-year')).toMatchObject({ from: '2023-09-01', label: '2023/24' });
    expect(parsePeriod('202304', 'month')).toMatchObject({ from: '2023-04-01', label: 'April 2023' });
  });

  it.each(['', '23', '2023-13', '2024-23', '31/09/2023', '202425 pupils', 'E05013518', '12,345', 'Q5 2023'])(
    'is not read into "%s"',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});
