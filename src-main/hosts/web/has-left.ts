const departures = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE', 'ECONNRESET', 'EPIPE'];

/** True where an answer could not be finished because the browser had gone on to another page: no problem of Strand's. */
export function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && departures.includes(String(error.code));
}
