import { expect, it } from 'vitest';
import { tableText } from '../../../../../src-renderer/features/explore/table-text.ts';
import { sampleTable } from '../../tables/sample-table.ts';

it('carries title, symbols and notes with the numbers', () => {
  const lines = tableText(sampleTable).split('\n');
  expect(lines[0]).toBe('Roma adults use advice most');
  expect(lines[3]).toBe('Ethnic group\tClients\tDifference');
  expect(lines[5]).toBe('Gypsy or Irish Traveller\t[c]\thidden');
  expect(lines.at(-1)).toBe('[c] hidden to protect people.');
});
