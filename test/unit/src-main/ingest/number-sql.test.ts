import { describe, expect, it } from 'vitest';
import type { ColumnReading } from '../../../../shared/model/read-plan.ts';
import { ageCellSql, numberCellSql } from '../../../../src-main/ingest/number-sql.ts';
import { typedCells } from '../../../support/typed-cells.ts';

async function expectNumbers(expected: Readonly<Record<string, string>>, reading: ColumnReading = {}): Promise<void> {
  const texts = Object.keys(expected);
  const cells = await typedCells(texts, (column) => numberCellSql(column, reading));
  expect(Object.fromEntries(texts.map((text, at) => [text, cells[at]]))).toEqual(expected);
}

describe('numberCellSql', () => {
  it('reads numbers as people write them', async () => {
    await expectNumbers({
      '0': '0.0 value',
      '12.0': '12.0 value',
      '005': '5.0 value',
      '  12 ': '12.0 value',
      '1,234': '1234.0 value',
      '12,345,678.5': '12345678.5 value',
      '1 234': '1234.0 value',
      '1\u2009234': '1234.0 value',
      '1\u00a0234': '1234.0 value',
      '12%': '12.0 value',
      '£1,234.50': '1234.5 value',
      '-£5': '-5.0 value',
      '£-5': '-5.0 value',
      '5 €': '5.0 value',
      '-5': '-5.0 value',
      '\u22125': '-5.0 value',
      '–5': '-5.0 value',
      '5-': '-5.0 value',
      '+5': '5.0 value',
      '.5': '0.5 value',
      '1.2e3': '1200.0 value',
    });
  });

  it('reads decimals behind a comma only where its column has them', async () => {
    await expectNumbers(
      {
        '12,5': '12.5 value',
        '1.234': '1234.0 value',
        '-1.234,50 €': '-1234.5 value',
        '12,5 [p]': '12.5 provisional 12,5 [p]',
        '..': '- not-available ..',
        '12.5': '- unreadable 12.5',
        '<0,5': '- low <0,5',
      },
      { decimals: 'comma' },
    );
    await expectNumbers({ '12,5': '- unreadable 12,5', '1,234': '1234.0 value' });
  });

  it('leaves a number unread that has more digits than can be kept', async () => {
    await expectNumbers({
      '9007199254740991': '9007199254740991.0 value',
      '9007199254740993': '- unreadable 9007199254740993',
      '-1,234,567,890,123,456,789': '- unreadable -1,234,567,890,123,456,789',
      '1e300': '- unreadable 1e300',
    });
  });

  it('takes a sign for none only where its column says so', async () => {
    await expectNumbers({ '-': '0.0 value', ' - ': '0.0 value', '-5': '-5.0 value' }, { marks: { '-': 'zero' } });
  });

  it('leaves a text that is no number unreadable, with the text: never a silent null, never a guess', async () => {
    await expectNumbers({
      '1,23': '- unreadable 1,23',
      '1,234,5': '- unreadable 1,234,5',
      '1.234,5': '- unreadable 1.234,5',
      '(12)': '- unreadable (12)',
      '12 of 30': '- unreadable 12 of 30',
      '2023-24': '- unreadable 2023-24',
      '#N/A': '- unreadable #N/A',
      '#DIV/0!': '- unreadable #DIV/0!',
      inf: '- unreadable inf',
      '1e400': '- unreadable 1e400',
      'Not known': '- unreadable Not known',
      '[r][e]': '- unreadable [r][e]',
      '£': '- unreadable £',
    });
  });

  it('tells an empty cell from one that is suppressed, low, not available, not applicable or a zero of a sample', async () => {
    await expectNumbers({
      '': '- missing',
      ' ': '- missing',
      NULL: '- missing NULL',
      NaN: '- missing NaN',
      DNA: '- missing DNA',
      '*': '- suppressed *',
      '**': '- suppressed **',
      c: '- suppressed c',
      C: '- suppressed C',
      '[c]': '- suppressed [c]',
      supp: '- suppressed supp',
      suppressed: '- suppressed suppressed',
      'Data suppressed': '- suppressed Data suppressed',
      '!': '- suppressed !',
      '?': '- suppressed ?',
      low: '- low low',
      LOW: '- low LOW',
      '[low]': '- low [low]',
      '~0': '- low ~0',
      '0~': '- low 0~',
      k: '- low k',
      '[x]': '- not-available [x]',
      x: '- not-available x',
      '..': '- not-available ..',
      ':': '- not-available :',
      '[z]': '- not-applicable [z]',
      z: '- not-applicable z',
      '.': '- not-applicable .',
      '[w]': '- sample-zero [w]',
      w: '- sample-zero w',
      '[u]': '- unreliable [u]',
    });
  });

  it('takes an interval for a suppressed value, and less than one for a low one', async () => {
    await expectNumbers({
      '<5': '- suppressed <5',
      '< 5': '- suppressed < 5',
      '&lt;5': '- suppressed &lt;5',
      '<=5': '- suppressed <=5',
      '≤5': '- suppressed ≤5',
      '1-4': '- suppressed 1-4',
      '1 to 4': '- suppressed 1 to 4',
      '0-4': '- suppressed 0-4',
      'fewer than 5': '- suppressed fewer than 5',
      'Less than 10': '- suppressed Less than 10',
      '5 or fewer': '- suppressed 5 or fewer',
      '>95%': '- suppressed >95%',
      '90+': '- suppressed 90+',
      '<0.5%': '- low <0.5%',
      '<1': '- low <1',
    });
  });

  it('keeps a value with what the letters beside it say', async () => {
    await expectNumbers({
      '123[r]': '123.0 revised 123[r]',
      '123 [p]': '123.0 provisional 123 [p]',
      '12 e': '12.0 estimated 12 e',
      '1,234 (r)': '1234.0 revised 1,234 (r)',
      '-5 [u]': '-5.0 unreliable -5 [u]',
      '12 [p] [u]': '12.0 unreliable 12 [p] [u]',
      '12 [b]': '12.0 value 12 [b]',
      '12 [note 3]': '12.0 value 12 [note 3]',
      '1,234¹': '1234.0 value 1,234¹',
      '12 [c]': '- unreadable 12 [c]',
      '12p': '- unreadable 12p',
    });
  });

  it('gives a sign of several meanings a meaning that hides nothing, unless the column settles it', async () => {
    await expectNumbers({
      '-': '- not-available -',
      '–': '- not-available –',
      '—': '- not-available —',
      'N/A': '- not-available N/A',
      '~': '- low ~',
      S: '- suppressed S',
      '#': '- suppressed #',
      '^': '- suppressed ^',
    });
    await expectNumbers(
      {
        '-': '- low -',
        'n/A': '- not-applicable n/A',
        '999': '- missing 999',
        '': '- suppressed ',
        '12*': '12.0 provisional 12*',
        '12': '12.0 value',
      },
      { marks: { '-': 'low', 'N/A': 'not-applicable', '999': 'missing', '': 'suppressed', '*': 'provisional' } },
    );
  });

  it('reads brackets as the column has them', async () => {
    await expectNumbers({ '(12)': '-12.0 value', '(£1,234)': '-1234.0 value' }, { brackets: 'negative' });
    await expectNumbers({ '(12)': '12.0 unreliable (12)' }, { brackets: 'unreliable' });
  });
});

describe('ageCellSql', () => {
  it('reads whole years, keeps the youngest and the oldest, and no band', async () => {
    const texts = ['34', '34.9', '90+', '85 and over', 'under 1', '0-4', '*', '1,234', '1e9', ''];
    expect(await typedCells(texts, (column) => ageCellSql(column, {}))).toEqual([
      '34 value',
      '34 value',
      '90 estimated 90+',
      '85 estimated 85 and over',
      '0 value under 1',
      '- unreadable 0-4',
      '- suppressed *',
      '- unreadable 1,234',
      '- unreadable 1e9',
      '- missing',
    ]);
  });
});
