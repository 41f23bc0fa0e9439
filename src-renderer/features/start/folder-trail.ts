/** The last three folders that hold a workspace file, as "Evidence › ealing-2026". */
export function folderTrail(path: string): string {
  const folders = path
    .split(/[/\\]/)
    .filter((part) => part !== '' && !/^[A-Za-z]:$/.test(part))
    .slice(0, -1);
  return folders.slice(-3).join(' › ');
}
