import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface WindowFile {
  readonly path: string;
  readonly mediaType: string;
}

/** Finds the file of the window that an address names; nothing outside the directory, by `..`, code or link, is found. */
export async function findWindowFile(directory: string, pathname: string): Promise<WindowFile | undefined> {
  const name = decodePath(pathname);
  if (name === undefined || /[\\\0]/.test(name)) return undefined;
  const root = await realPathOf(directory);
  if (root === undefined) return undefined;
  const file = await realPathOf(path.join(root, name.endsWith('/') ? `${name}index.html` : name));
  if (!file?.startsWith(root + path.sep)) return undefined;
  const mediaType = mediaTypes[path.extname(file).toLowerCase()];
  if (mediaType === undefined || !(await stat(file)).isFile()) return undefined;
  return { path: file, mediaType };
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

async function realPathOf(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch {
    return undefined;
  }
}
