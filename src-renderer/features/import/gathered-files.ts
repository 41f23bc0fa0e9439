import { formatBytes } from '../../../shared/base/format-bytes.ts';
import type { WaitingFile } from './import-session.ts';

const junk = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** Files given by the window, with the folder that each stood in: "visits/2025/march.csv". */
export interface GivenFile {
  readonly name: string;
  readonly file: File;
}

/** Every file of what was dropped, those in its folders included; what systems leave behind is passed over. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOfList(transfer.files);
  const found = await Promise.all(entries.map((entry) => filesOfEntry(entry)));
  return found.flat().filter(({ name }) => !junk.test(name));
}

/** Every file of a picker. */
export function filesOfList(list: FileList): readonly GivenFile[] {
  return [...list]
    .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ name }) => !junk.test(name));
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const found: GivenFile[] = [];
  const reader = entry.createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return found;
    for (const child of batch) found.push(...(await filesOfEntry(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The files of a folder as the engine found them; the size, which stands by itself, is not told twice. */
export function foundOnDisk(
  found: readonly { path: string; name: string; bytes: number; readable: boolean; says: string }[],
): readonly WaitingFile[] {
  return found.map((file) => {
    const size = `, ${formatBytes(file.bytes)}`;
    const says = file.says.endsWith(size) ? file.says.slice(0, -size.length) : file.says;
    return { ...file, says, id: file.path, file: null, loaded: null };
  });
}
