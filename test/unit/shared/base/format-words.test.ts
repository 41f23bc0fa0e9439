import { expect, it } from 'vitest';
import { formatDate } from '../../../../shared/base/format-date.ts';
import { formatInterval } from '../../../../shared/base/format-interval.ts';
import { formatList } from '../../../../shared/base/format-list.ts';
import { countedNoun, numberInWords, startSentence, withinSentence } from '../../../../shared/base/format-words.ts';

it('writes dates in words', () => {
  expect(formatDate('2026-11-22')).toBe('22 November 2026');
  expect(formatDate('2026-01-05')).toBe('5 January 2026');
  expect(formatDate('spring 2026')).toBe('spring 2026');
});

it('writes intervals with "to", never with a dash', () => {
  expect(formatInterval(20.15, 41.149, 1)).toBe('20.2 to 41.1');
  expect(formatInterval(2.5, null, 1)).toBe('2.5 and over');
});

it('joins lists so that no part can be misread', () => {
  expect(formatList([])).toBe('');
  expect(formatList(['Roma'])).toBe('Roma');
  expect(formatList(['Roma', 'Arab'])).toBe('Roma and Arab');
  expect(formatList(['Roma', 'Arab', 'Irish'])).toBe('Roma, Arab and Irish');
  expect(formatList(['Arab', 'White and Asian', 'Roma'])).toBe('Arab, White and Asian, and Roma');
  expect(formatList(['Black, Black British', 'Roma', 'Arab'])).toBe('Black, Black British; Roma; and Arab');
});

it('says small whole numbers in words', () => {
  expect(numberInWords(0)).toBe('no');
  expect(numberInWords(9)).toBe('nine');
  expect(numberInWords(10)).toBe('10');
  expect(countedNoun(1, 'ward')).toBe('one ward');
  expect(countedNoun(1200, 'ward')).toBe('1,200 wards');
});

it('starts and continues sentences', () => {
  expect(startSentence('adults')).toBe('Adults');
  expect(withinSentence('Ethnic group')).toBe('ethnic group');
});
