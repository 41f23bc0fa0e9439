import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { delimiterName, sniffDialect } from '../../../../src-main/extract/sniff-dialect.ts';

describe('sniffDialect', () => {
  it.each([
    [
      'lists within cells',
      'name;zone;lines\nRichmond;4.0;District,Overground\nRayners Lane;5.0;Metropolitan,Piccadilly\n',
      ';',
    ],
    [
      'prose with commas above',
      'Report, made on request,\nBy the team, in March\n\nWard;Year;Count\nActon;2023;1,234\nEaling;2023;3,456\nPerivale;2023;9\n',
      ';',
    ],
    ['thousands separators', 'Ward;Count\nActon;1,200\nEaling;2,300\nPerivale;4,100\n', ';'],
    ['decimal commas', 'Area\tRate\nA\t1,5\nB\t2,5\n', '\t'],
    [
      'addresses',
      'Ref;Address;Postcode\n1;12 High St, Acton, London;W3 6NE\n2;14 High St, Ealing, London;W5 5DB\n',
      ';',
    ],
    ['a space after each comma', 'rec_id, given_name, suburb\nrec-1, , st james\nrec-2, lachlan, bittern\n', ','],
    ['bars between spaces', 'id | name | n\n1 | x, y | 3\n2 | z | 4\n', '|'],
    ['carets', 'a^b^c\n1^x^3\n2^y^4\n', '^'],
    ['tildes', 'a~b~c\n1~x~3\n2~y~4\n', '~'],
    ['colons', 'name:age:ward\nBob:30:Acton\nSue:31:Ealing\n', ':'],
    ['unit separators', 'a\u001Fb\u001Fc\n1\u001Fx, y\u001F3\n', '\u001F'],
    ['spaces and quoted words', '"name" "age" "ward"\n"Bob" 30 "North Acton"\n"Sue" 31 "East"\n', ' '],
    ['JSON within cells', 'id;payload\n1;{"a": 1, "b": 2}\n2;{"a": 3, "b": 4}\n', ';'],
    ['what its first line says', 'sep=;\r\na;b\r\n1,2;3\r\n', ';'],
    ['a note in quotes', 'id,note\n1,"one; two; three\nfour; five"\n2,"a; b; c, d"\n', ','],
    ['times before figures', 'date,level\n01/01/2006 00:15,38.7\n01/01/2006 00:30,43.6\n01/01/2006 00:45,NA\n', ','],
    ['years before figures', '2012,100\n2013,95\n2014,101\n2015,99\n', ','],
    ['figures of unlike length that end in noughts', '10,100\n12,95\n7,30\n', ','],
    ['a table of ragged rows', 'a,b,c\n1,2\n1,2,3,4\n', ','],
  ])('finds the delimiter in spite of, or by, %s', (_, text, delimiter) => {
    expect(sniffDialect(text)).toMatchObject({ delimiter, quote: '"' });
  });

  it.each([
    ['numbers', 'value\n01\n002\n'],
    ['numbers with thousands', 'value\n1,234\n2,345\n12,345\n'],
    ['decimal commas below a name', 'value\n3,5\n12,75\n4,1\n'],
    ['thousands', '1,200\n3,450\n12,000\n'],
    ['times with links', 'a log\nat 10:30 a link https://a.example\nat 11:30 a link https://b.example\n'],
    ['times', 'time\n10:30:00\n11:30:00\n'],
    ['words', 'Ward\nActon\nNorth End\nPerivale\n'],
    ['names with a comma each', 'Name\nSmith, John\nDoe, Jane\nRoe, Ann\n'],
    ['labels', 'Ethnic group\nWhite: English, Welsh, Scottish\nAsian: Indian\nBlack: African, Caribbean\n'],
  ])('takes one column of %s for one column', (_, text) => {
    const found = sniffDialect(text);
    expect(found.value).toBe('None');
    expect(text).not.toContain(found.delimiter);
  });

  it('says what it found, how surely, and what other delimiters would give', () => {
    const text = 'Ward;Year;Count\nActon;2023;1,234\nEaling;2023;3,456\nPerivale;2023;9\n';
    expect(sniffDialect(text)).toEqual({
      delimiter: ';',
      quote: '"',
      value: 'Semicolon',
      because: 'It gives three fields on each of its four lines; a comma would give 1 to 2 fields.',
      confidence: 'certain',
      quoteBecause: 'No field is surrounded by quotation marks.',
      quoteConfidence: 'certain',
      others: [{ delimiter: ',', quote: '"', label: 'Comma', gives: '1 to 2 fields a line' }],
    });
  });

  it('is unsure of figures that may be decimals, and offers them as one column', () => {
    const found = sniffDialect('2012,100\n2013,95\n2014,101\n');
    expect(found).toMatchObject({ delimiter: ',', confidence: 'unsure' });
    expect(found.others.map(({ label }) => label)).toEqual(['One column']);
  });

  it('is unsure of one column where its lines look like several', () => {
    const found = sniffDialect('"Ward,Count"\n"Acton,12"\n"Perivale,7"\n');
    expect(found).toMatchObject({ value: 'None', confidence: 'unsure' });
    expect(found.because).toContain('it was quoted twice');
    expect(found.quoteBecause).toBe('Lines are surrounded by quotation marks.');
  });

  it('tells single quotation marks, apostrophes and marks that are no quotation from each other', () => {
    expect(sniffDialect("'a','b, c'\n'1','x, y'\n'2','it''s'\n")).toMatchObject({ quote: "'", delimiter: ',' });
    expect(sniffDialect("name,area\nO'Brien,'t Hof\nD'Arcy,St John's\n")).toMatchObject({ quote: '"' });
    expect(sniffDialect('item\tsize\n"5 inch\tx\n6" pipe\ty\n"8 inch\tq\n7\tz\n')).toMatchObject({ quote: '' });
    expect(sniffDialect('"a","b"\n"1","2" "\n"3","4"\n"5","6"\n')).toMatchObject({ quote: '"' });
  });

  it('finds the dialect that a table of names and numbers was written in', () => {
    const row = fc.tuple(
      fc.constantFrom('Acton', 'Ealing, North', 'The "Hub"', 'A; B', "St John's"),
      fc.nat(),
      fc.constantFrom('', 'x', '2024-03-01', '1,234.5'),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 3, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t', '|', '^', '~'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, delimiter, end, quoted) => {
          const text = stringify([['ward', 'count', 'note'], ...rows], { delimiter, record_delimiter: end, quoted });
          expect(sniffDialect(text).delimiter).toBe(delimiter);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('delimiterName', () => {
  it('names delimiters within a sentence', () => {
    expect([',', '\t', '|', '#'].map(delimiterName)).toEqual(['comma', 'tab', 'vertical bar', '"#"']);
  });
});
