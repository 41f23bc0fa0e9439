import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Whether a text is as it was kept. One that is not is written beside it, as "name.changed.md", to be compared;
 * `STRAND_GOLDENS=write` keeps the texts as they are now.
 */
export function isAsKept(file: string, text: string): boolean {
  const changed = file.replace(/(\.\w+)$/u, '.changed$1');
  rmSync(changed, { force: true });
  if (process.env['STRAND_GOLDENS'] === 'write') writeFileSync(file, text);
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!isSame) writeFileSync(changed, text);
  return isSame;
}
