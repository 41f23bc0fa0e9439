import { Transform } from 'node:stream';
import iconv from 'iconv-lite';
import { AppError } from '../../shared/base/app-error.ts';

/** Turns bytes into text; a byte that UTF-8 does not allow is refused, since it would make names that match nothing. */
export function textDecoder(path: string, encoding: string): NodeJS.ReadWriteStream {
  const isKnown: boolean = iconv.encodingExists(encoding);
  if (!isKnown) {
    throw new AppError(
      'file-unreadable',
      `"${path}" is to be read as "${encoding}", which is no known encoding. Use utf-8, utf-16le or windows-1252.`,
      { file: path },
    );
  }
  if (!/^utf-?8$/i.test(encoding)) return iconv.decodeStream(encoding);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const refused = (error: unknown): AppError =>
    new AppError(
      'file-unreadable',
      `"${path}" is not UTF-8 throughout. Set its encoding to windows-1252 in the workspace, or ask the partner to save it as UTF-8.`,
      {
        file: path,
        detail: String(error),
      },
    );
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk: Buffer, _encoding, done) {
      try {
        done(null, utf8.decode(chunk, { stream: true }));
      } catch (error) {
        done(refused(error));
      }
    },
    flush(done) {
      try {
        done(null, utf8.decode());
      } catch (error) {
        done(refused(error));
      }
    },
  });
}
