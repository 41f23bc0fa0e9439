import jschardet from 'jschardet';

/** An encoding, and the evidence for it in a few words. */
export interface DetectedEncoding {
  readonly encoding: string;
  readonly because: string;
}

/**
 * Names the encoding of a sample of a text file: byte order mark first, then strict UTF-8, then a statistical guess.
 * The DOS code pages that such guesses favour for a lone pound sign are read as Windows-1252.
 */
export function detectEncoding(sample: Buffer, isWhole: boolean): DetectedEncoding {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) {
    return { encoding: 'utf-8', because: 'it begins with the UTF-8 mark' };
  }
  if (sample[0] === 0xff && sample[1] === 0xfe)
    return { encoding: 'utf-16le', because: 'it begins with the UTF-16 mark' };
  if (sample[0] === 0xfe && sample[1] === 0xff)
    return { encoding: 'utf-16be', because: 'it begins with the UTF-16 mark' };
  if (isUtf8(sample, isWhole)) return { encoding: 'utf-8', because: 'every byte sequence is UTF-8' };
  const guess = (jschardet.detect(sample).encoding ?? '').toLowerCase();
  if (guess.startsWith('utf-16') || guess === 'macintosh' || guess === 'macroman') {
    return { encoding: guess === 'macroman' ? 'macintosh' : guess, because: 'its bytes are typical of that encoding' };
  }
  return {
    encoding: 'windows-1252',
    because: 'it is not UTF-8, and its accented letters and pound signs are read as Windows wrote them',
  };
}

/** A sample that is not the whole file may end within a character. */
function isUtf8(sample: Buffer, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}
