import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src-main/files/decode-text.ts';
import { detectEncoding } from '../../../../src-main/files/detect-encoding.ts';

const samples: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'Ref,Income\r\n1,£312.50\r\n2,£1\r\n'],
  ['windows-1252', 'Name,N\nActon – North,3\nEaling – South,4\n'],
  ['windows-1252', 'Name,N\nSt John’s,3\nKing’s Cross,4\n'],
  ['windows-1252', 'Period,N\n2010–11,1\n2011–12,2\n'],
  ['windows-1252', '“Hello”,“you”\na…,b\n'],
  ['windows-1252', 'x\n½ price\n20°C\nkm²\n'],
  ['windows-1252', 'name\u00A0,value\u00A0\nTotal\u00A0,3\n'],
  ['windows-1252', 'José García Núñez,Müller,Åsa,François,Zoë,Siân\n£5,é\n'],
  ['windows-1252', 'SIÂN ÉVANS,CAFÉ,ZOË\n'],
  ['windows-1252', 'O’Brien,D’Arcy\n'],
  ['windows-1252', '• one\n• two\n'],
  ['windows-1252', 'Name\nCafé'],
  ['macintosh', 'José García Núñez,Müller,Åsa,François,Zoë,Siân\n£5,é\n'],
  ['macintosh', 'Name\nCafé\nSt John’s – “x”\n'],
  ['macintosh', 'Period,N\n2010–11,1\n2011–12,2\n'],
  ['macintosh', 'SIÂN ÉVANS,CAFÉ,ZOË\n'],
  ['ibm850', 'a,£312.50\nb,£5.20\n'],
  ['ibm850', '20°,½ price,Café\nSiân Évans,£5\n'],
  ['iso-8859-15', 'cœur,€5\nŠkoda,Žižek\n'],
  ['iso-8859-14', 'Dŵr Cymru,Tŷ Mawr,Caffi\nSiân,ô\n'],
  ['iso-8859-7', 'Λεωνίδας,1\nΑλέξανδρος,2\n'],
  ['windows-1250', 'Łukasz Wałęsa,Żółć,Święty\n'],
  ['windows-1251', 'Иван Петров,Москва\n'],
  ['windows-1254', 'Şeyma Yıldız,Ağrı,İstanbul\n'],
  ['utf-16le', 'Ward,Count\nActon,1\nTŷ Mawr,2\n'],
  ['utf-16be', 'Ward,Count\nActon,1\nTŷ Mawr,2\n'],
  ['utf-8', 'Ward,Count\nTŷ Mawr,£2\n'],
];

describe('detectEncoding', () => {
  it.each(samples)('reads text written in %s', (encoding, text) => {
    const bytes = iconv.encode(text, encoding);
    const found = detectEncoding(bytes, true);
    expect(decodeText(bytes, found.encoding)).toBe(text);
  });

  it.each([
    ['efbbbf61c2a3', 'utf-8', 'It begins with the mark of UTF-8, and every byte after it fits.'],
    ['fffe61006200', 'utf-16le', 'It begins with the mark of UTF-16.'],
    ['feff00610062', 'utf-16be', 'It begins with the mark of UTF-16.'],
    ['612c620a', 'utf-8', 'Every character is plain ASCII, which UTF-8 and most others write alike.'],
    ['610ac3a90a', 'utf-8', 'Its one character beyond ASCII is written as UTF-8: "é" on line 2.'],
  ])('is certain of %s', (hex, encoding, because) => {
    expect(detectEncoding(Buffer.from(hex, 'hex'), true)).toMatchObject({ encoding, because, confidence: 'certain' });
  });

  it('gives an example of what speaks for a code page', () => {
    const found = detectEncoding(iconv.encode('Period,N\n2010–11,5\n', 'windows-1252'), true);
    expect(found).toMatchObject({
      encoding: 'windows-1252',
      because: 'Byte 0x96 on line 2 is a dash there, and not allowed in UTF-8.',
      confidence: 'likely',
    });
    expect(found.others).toContain('macintosh');
  });

  it.each([
    [
      'Ward,Â£5\nKingâ€™s,CafÃ©\n',
      'Ward,£5\nKing’s,Café\n',
      '"Â£" on line 1 is "£" that was put into UTF-8 twice; all like it are put right.',
    ],
    [
      'a,£5\n\u0091b\u0092,c\n',
      'a,£5\n‘b’,c\n',
      'The control sign U+0091 on line 2 is "‘" of Windows-1252 that was put into UTF-8 wrongly; all like it are put right.',
    ],
  ])('puts right what went through UTF-8 wrongly', (text, meant, because) => {
    const found = detectEncoding(Buffer.from(text), true);
    expect(found).toEqual({ encoding: 'utf-8-mended', because, confidence: 'likely', others: ['utf-8'] });
    expect(decodeText(Buffer.from(text), found.encoding)).toBe(meant);
  });

  it('only offers to put right where other characters are sound, and leaves what is no such thing', () => {
    expect(detectEncoding(Buffer.from('a,Â£5\nb,£6\n'), true)).toEqual({
      encoding: 'utf-8',
      because: 'It is UTF-8, but "Â£" on line 1 may be "£" that was put into UTF-8 twice.',
      confidence: 'likely',
      others: ['utf-8-mended', 'windows-1252'],
    });
    for (const text of ['CAFÉ”,£5\n', 'lost ï¿½ before\n']) {
      expect(detectEncoding(Buffer.from(text), true)).toMatchObject({ encoding: 'utf-8', confidence: 'certain' });
    }
  });

  it('takes a damaged byte among whole UTF-8 for damage, not for another encoding', () => {
    const bytes = Buffer.concat([Buffer.from('Caffè,£1\nTŷ,£2\nCaf'), Buffer.from([0xe9]), Buffer.from(',£3\n')]);
    expect(detectEncoding(bytes, true)).toMatchObject({
      encoding: 'utf-8',
      because:
        '5 of its characters are written as UTF-8, but one byte (0xE9 on line 3) is damaged and shows as "\uFFFD".',
      confidence: 'likely',
    });
  });

  it('does not take a character cut by the end of the sample for damage', () => {
    expect(detectEncoding(Buffer.from('a,£1\nb,£').subarray(0, -1), false)).toMatchObject({
      encoding: 'utf-8',
      confidence: 'certain',
    });
    expect(detectEncoding(Buffer.from('a,£1\nb,£').subarray(0, -1), true)).not.toMatchObject({ confidence: 'certain' });
  });

  it('is less sure of plain ASCII where the file goes on', () => {
    expect(detectEncoding(Buffer.from('a,b\n'), false)).toMatchObject({
      encoding: 'utf-8',
      confidence: 'likely',
      others: ['windows-1252'],
    });
  });
});
