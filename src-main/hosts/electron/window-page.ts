/** The window's own scheme: files of the built window are served under it, and nothing else is. */
export const windowScheme = 'app';

/** The page that the window shows: the built one, or a development server's. */
export type WindowPage = string;

export const builtPage: WindowPage = `${windowScheme}://strand/index.html`;

/** True for an address of the window's own page and its files; a development server's socket counts as its own. */
export function isOwnAddress(address: string, page: WindowPage): boolean {
  if (!URL.canParse(address)) return false;
  const [given, own] = [new URL(address), new URL(page)];
  return given.host === own.host && given.protocol.replace('ws', 'http') === own.protocol;
}
