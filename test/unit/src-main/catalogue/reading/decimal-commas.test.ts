import { describe, expect, it } from 'vitest';
import { findDecimalCommas } from '../../../../../src-main/catalogue/reading/decimal-commas.ts';
import { quoteLiteral } from '../../../../../src-main/database/quote.ts';
import { withDatabase } from '../../../../support/with-database.ts';

/** "comma likely", with the decimals that a column of these texts is read by and how surely; null where nothing is said. */
async function decimalsOf(texts: readonly string[], delimiter: string, beside: readonly string[] = []) {
  return withDatabase(async (connection) => {
    const rows = texts.map((text, at) => `(${quoteLiteral(text)}, ${quoteLiteral(beside[at] ?? '')})`);
    await connection.run(`CREATE TEMP TABLE cells AS SELECT * FROM (VALUES ${rows.join(', ')}) AS t("Rate", "Beside")`);
    const plan = { format: 'csv', delimiter } as const;
    const { read, choices } = await findDecimalCommas(connection, 'cells', ['Rate', 'Beside'], plan);
    const choice = choices.find(({ column }) => column === 'Rate');
    return choice === undefined ? null : `${read.columns?.['Rate']?.decimals ?? 'point'} ${choice.confidence}`;
  });
}

describe('findDecimalCommas', () => {
  it.each([
    [['12,5', '7,25', '*'], ';', 'comma likely'],
    [['1.234,50 €', '80', '7,125'], ';', 'comma likely'],
    [['12,5', '7,25'], ',', 'point unsure'],
    [['1,234', '7,250'], ';', null],
    [['12,5', '7.25'], ';', null],
    [['1,234,567', '12,5'], ';', null],
    [['1.234', '12'], ';', null],
    [['Flat 1,2', 'House', 'Flat 3,4'], ';', null],
  ])('reads %j of a file divided by "%s" as %s', async (texts, delimiter, said) => {
    expect(await decimalsOf(texts, delimiter)).toBe(said);
  });

  it('takes a point for one between thousands where another column has decimals behind commas', async () => {
    expect(await decimalsOf(['1.234', '12'], ';', ['0,5', '1,25'])).toBe('comma likely');
    expect(await decimalsOf(['1.2345', '12'], ';', ['0,5', '1,25'])).toBe(null);
  });
});
