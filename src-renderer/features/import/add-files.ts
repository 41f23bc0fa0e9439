import { formatBytes } from '../../../shared/base/format-bytes.ts';
import { largestUpload } from '../../../shared/contract/largest-upload.ts';
import { navigate } from '../../app/use-route.ts';
import type { StrandClient } from '../../client/transport.ts';
import { announce } from '../../state/app-store.ts';
import { runJob } from '../../state/run-job.ts';
import { filesOfDrop, filesOfList, foundOnDisk, type GivenFile } from './gathered-files.ts';
import type { WaitingFile } from './import-session.ts';
import { importSession, tellImport } from './session-store.ts';

/** Kinds of file that hold no table, whatever is in them. */
const notData = /\.(pdf|docx?|pptx?|png|jpe?g|gif|svg|tiff?|mp[34]|mov|avi|html?|css|js|exe|dll|msg|eml|lnk)$/i;

/** Looks at a path that the officer typed: a file, or the files of a folder. */
export async function addPath(client: StrandClient, path: string): Promise<void> {
  await openOnly(client, foundOnDisk(await client.imports.files({ path })));
}

/** Takes what was dropped on the window. */
export async function addDrop(client: StrandClient, transfer: DataTransfer): Promise<void> {
  const pathOf = window.strandHost?.pathOf;
  if (pathOf !== undefined) await addPaths(client, [...transfer.files].map(pathOf));
  else await openOnly(client, (await filesOfDrop(transfer)).map(waitingFile));
}

/** Takes what was chosen in a picker. */
export async function addPicked(client: StrandClient, list: FileList): Promise<void> {
  const pathOf = window.strandHost?.pathOf;
  if (pathOf !== undefined) await addPaths(client, [...list].map(pathOf));
  else await openOnly(client, filesOfList(list).map(waitingFile));
}

/** Shows a waiting file, handing it over first where the window has no path to it. */
export async function openWaiting(client: StrandClient, waiting: WaitingFile): Promise<void> {
  if (waiting.path !== null) {
    navigate({ screen: 'import', path: waiting.path });
    return;
  }
  const path = await handOver(client, waiting.name, waiting.file);
  if (path === null) return;
  tellImport({ kind: 'file-received', id: waiting.id, path });
  navigate({ screen: 'import', path });
}

/** Gives the engine a file that has no path here; the path it is kept at, or null where that was stopped. */
export async function handOver(client: StrandClient, name: string, file: File | null): Promise<string | null> {
  if (file === null) return null;
  let path: string | null = null;
  await runJob(`Handing over ${name}`, async (signal) => {
    ({ path } = await client.imports.receive({ file }, { signal }));
    return `${name} was handed over`;
  });
  return path;
}

async function addPaths(client: StrandClient, paths: readonly string[]): Promise<void> {
  const found = await Promise.all(paths.filter((path) => path !== '').map((path) => client.imports.files({ path })));
  await openOnly(client, foundOnDisk(found.flat()));
}

/** One file is shown at once; several are listed first, unless no workspace is there to list them in. */
async function openOnly(client: StrandClient, files: readonly WaitingFile[]): Promise<void> {
  tellImport({ kind: 'files-found', files });
  const { refusal } = importSession();
  if (refusal !== null) announce(refusal);
  if ((await client.workspace.current()) === null) return;
  const [only] = files;
  if (only?.readable === true && files.length === 1) await openWaiting(client, only);
  else navigate({ screen: 'import', path: null });
}

function waitingFile({ name, file }: GivenFile): WaitingFile {
  const says = whyNotReadable(name, file.size);
  const id = `${name}, ${String(file.size)}, ${String(file.lastModified)}`;
  return { id, name, bytes: file.size, readable: says === '', says, path: null, file, loaded: null };
}

function whyNotReadable(name: string, bytes: number): string {
  if (bytes === 0) return 'The file is empty.';
  if (notData.test(name)) return 'This kind of file holds no table.';
  return bytes > largestUpload
    ? `A browser can hand over files up to ${formatBytes(largestUpload)}. Type the path of this one instead.`
    : '';
}
