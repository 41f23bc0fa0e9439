import type { Readable } from 'node:stream';

/** The lines of a stream of UTF-8 text, as they come and without their ends; the stream waits while a line is dealt with. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  const chunks: AsyncIterable<Uint8Array | string> = stream;
  for await (const chunk of chunks) {
    const lines = (held + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  held += decoder.decode();
  if (held !== '') yield held.replace(/\r$/, '');
}
