import iconv from 'iconv-lite';
import { AppError } from '../../shared/base/app-error.ts';
import { mendedUtf8, mendText } from './mend-utf8.ts';

/** What stands in a text for bytes that its encoding does not allow. */
export const lostCharacter = '\uFFFD';

/** Turns a file's bytes into text, chunk by chunk; a character cut by the end of a chunk comes with the next. */
export interface TextDecoding {
  readonly push: (bytes: Buffer) => string;
  readonly end: () => string;
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
const noBytes = Buffer.alloc(0);

/** Refuses the name of an encoding that nothing here can read. */
export function requireEncoding(path: string, encoding: string): void {
  const isKnown: boolean = encoding === mendedUtf8 || iconv.encodingExists(encoding);
  if (isKnown) return;
  throw new AppError(
    'file-unreadable',
    `"${path}" is to be read as "${encoding}", which is no known encoding. Use utf-8, utf-16le or windows-1252.`,
    { file: path },
  );
}

/**
 * Decodes a stream of bytes. What the encoding does not allow becomes U+FFFD, so that it can be found and counted in the
 * text; a byte order mark is left out.
 */
export function createTextDecoder(encoding: string): TextDecoding {
  const decoding = withoutMark(decodingOf(encoding.toLowerCase()));
  return isUtf16(encoding) ? decoding : withoutUtf8Mark(decoding);
}

/** Decodes bytes at once, as `createTextDecoder` would. */
export function decodeText(bytes: Buffer, encoding: string): string {
  const decoding = createTextDecoder(encoding);
  return decoding.push(bytes) + decoding.end();
}

function decodingOf(encoding: string): TextDecoding {
  if (/^utf-?8$/.test(encoding)) return utf8Decoding();
  if (encoding === mendedUtf8) return mendingDecoding(utf8Decoding());
  if (isUtf16(encoding) || encoding === 'macintosh') {
    const decoder = new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : encoding);
    return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  return { push: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}

function isUtf16(encoding: string): boolean {
  return /^utf-?16(le|be)?$/i.test(encoding);
}

function utf8Decoding(): TextDecoding {
  let held: Buffer = noBytes;
  return {
    push: (bytes) => {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const whole = all.length - cutCharacter(all);
      held = Buffer.from(all.subarray(whole));
      return all.toString('utf8', 0, whole);
    },
    end: () => held.toString('utf8'),
  };
}

/** What may go on in the next chunk, the characters beyond ASCII at the end of this, waits for it. */
function mendingDecoding(decoding: TextDecoding): TextDecoding {
  let held = '';
  const take = (text: string): string => {
    let end = text.length;
    while (end > 0 && text.charCodeAt(end - 1) > 127) end -= 1;
    held = text.slice(end);
    return mendText(text.slice(0, end));
  };
  return { push: (bytes) => take(held + decoding.push(bytes)), end: () => mendText(held + decoding.end()) };
}

/** How many bytes at the end begin a UTF-8 character that is not all there. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function withoutMark(decoding: TextDecoding): TextDecoding {
  let hasBegun = false;
  const begin = (text: string): string => {
    if (hasBegun || text === '') return text;
    hasBegun = true;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  };
  return { push: (bytes) => begin(decoding.push(bytes)), end: () => begin(decoding.end()) };
}

/** Windows programs put the mark of UTF-8 before text of other encodings too. */
function withoutUtf8Mark(decoding: TextDecoding): TextDecoding {
  let held: Buffer | null = noBytes;
  return {
    push: (bytes) => {
      if (held === null) return decoding.push(bytes);
      const all: Buffer = Buffer.concat([held, bytes]);
      if (all.length < utf8Mark.length && utf8Mark.subarray(0, all.length).equals(all)) {
        held = all;
        return '';
      }
      held = null;
      return decoding.push(all.subarray(0, utf8Mark.length).equals(utf8Mark) ? all.subarray(utf8Mark.length) : all);
    },
    end: () => (held === null ? '' : decoding.push(held)) + decoding.end(),
  };
}
