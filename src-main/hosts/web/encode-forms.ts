import type { StandardHandleResult } from '@orpc/server/standard';

/**
 * Wraps each call: an answer that holds files is encoded whole before it is sent. Node's encoder of form data, read
 * as it is sent, goes on writing into the stream of a browser that left, and that ends the process.
 */
export async function encodeForms(call: { next(): Promise<StandardHandleResult> }): Promise<StandardHandleResult> {
  const result = await call.next();
  if (!result.matched || !(result.response.body instanceof FormData)) return result;
  const encoded = new Response(result.response.body);
  const type = encoded.headers.get('content-type') ?? 'multipart/form-data';
  const bytes = await encoded.blob();
  const headers = { ...result.response.headers, 'content-type': type, 'content-length': String(bytes.size) };
  return { ...result, response: { ...result.response, headers, body: bytes.stream() } };
}
