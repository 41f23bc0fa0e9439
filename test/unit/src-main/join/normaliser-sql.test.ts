import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliserSchema } from '../../../../shared/model/join-plan.ts';
import type { Normaliser } from '../../../../shared/model/join-plan.ts';
import { quoteLiteral } from '../../../../src-main/database/quote.ts';
import { normaliserSql } from '../../../../src-main/join/normaliser-sql.ts';
import { withDatabase } from '../../../support/with-database.ts';

describe('normaliserSql', () => {
  it.each<[string, readonly Normaliser[], string]>([
    ['  Southall   GREEN ', ['case', 'spacing'], 'southall green'],
    ['Norwood\u00a0Green', ['spacing'], 'Norwood Green'],
    ["St. Mary's & All-Saints", ['case', 'punctuation'], 'st marys and all saints'],
    ['Čašule-Ærø', ['punctuation'], 'Čašule Ærø'],
    ['w5  5nu', ['postcode'], 'W55NU'],
    ['Périvale', ['accents'], 'Perivale'],
    ['00417.0', ['number'], '417'],
    ['0', ['number'], '0'],
    ['00.50', ['number'], '0.50'],
    ['A007', ['number'], 'A007'],
    ['St. Marks (Ealing)', ['area-name'], 'saint marks'],
    ['Saint Mark’s', ['area-name'], 'saint marks'],
    ['Hanger Hill & Park Royal Ward', ['area-name'], 'hanger hill and park royal'],
    ['The London Borough of Ealing', ['area-name'], 'ealing'],
    ['Ealing London Borough Council', ['area-name'], 'ealing'],
    ['City of London', ['area-name'], 'london'],
    ['Wardley', ['area-name'], 'wardley'],
  ])('makes %j, without regard to %j, %j', (key, normalisers, expected) =>
    withDatabase(async (connection) => {
      const result = await connection.columns(`SELECT ${normaliserSql(quoteLiteral(key), normalisers)}`);
      expect(result.columns).toEqual([[expected]]);
    }),
  );

  it('gives the same twice as once, in whatever order a plan names its normalisers', () =>
    withDatabase(async (connection) => {
      const word = fc.constantFrom(
        'St',
        'saint',
        'Ward',
        'ward',
        'The',
        'City of',
        'London Borough of',
        '(Ealing)',
        '&',
        '((x)',
        '007',
        '-01.0',
        'É',
        'İ',
        '’',
        '\u00a0',
        '\t',
        ' ',
        'W5 5nu',
        '.0',
        'Straße',
        'borough council',
      );
      const key = fc.oneof(
        fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      );
      const normalisers = fc.shuffledSubarray([...normaliserSchema.options], { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 20 }), normalisers, async (keys, chosen) => {
          const values = keys.filter((each) => !each.includes('\0')).map((each) => `(${quoteLiteral(each)})`);
          fc.pre(values.length > 0);
          const { columns } = await connection.columns(
            `SELECT once, ${normaliserSql('once', chosen)} AS twice FROM (SELECT ${normaliserSql('raw', chosen)} AS once FROM (VALUES ${values.join(', ')}) v(raw))`,
          );
          expect(columns[1]).toEqual(columns[0]);
        }),
        { numRuns: 150 },
      );
    }));
});
