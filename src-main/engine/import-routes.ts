import { dirname, join, resolve } from 'node:path';
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import { compareWithHeld, heldBeside } from './compare-with-held.ts';
import type { Engine } from './engine.ts';
import { loadImport } from './load-import.ts';
import { previewImport } from './preview-import.ts';
import { offeredFiles, receiveFile } from './received-files.ts';
import { untilClosed } from './router-ports.ts';
import type { RouterPorts } from './router-ports.ts';
import { knownAreasOf } from './session-places.ts';
import { openSourceDesk } from './source-desk.ts';
import type { SourceDesk } from './source-desk.ts';
import { summaryOf } from './summary-of.ts';

/** The handlers of the contract's `imports`. */
export function importRoutes(ports: RouterPorts): Engine['router']['imports'] {
  const os = implement(contract).imports;
  const until = untilClosed(ports);
  const sources = (): SourceDesk => openSourceDesk(ports.opened().session);
  /** Opens the workspace anew, so that all that is made of a dataset is made of what it is now. */
  const reopened = async (dataset: string, signal: AbortSignal | undefined): Promise<DatasetSummary> => {
    const { session } = await ports.open(ports.opened().session.path, signal);
    return summaryOf(session, dataset);
  };
  return os.router({
    files: os.files.handler(({ input }) => offeredFiles(resolve(input.path))),
    receive: os.receive.handler(async ({ input }) => ({
      path: await receiveFile(join(dirname(ports.opened().session.path), 'extracts'), input.file),
    })),
    preview: os.preview.handler(async ({ input, signal }) => {
      const path = resolve(input.path);
      const known = ports.isOpen() ? await knownAreasOf(ports.opened().session) : undefined;
      const preview = await previewImport({ ...input, path, known }, until(signal));
      return ports.isOpen() ? compareWithHeld(preview, await heldBeside(ports.opened().session, path)) : preview;
    }),
    load: os.load.handler(async ({ input, signal }) => {
      const { session } = ports.opened();
      return reopened(await loadImport(session, input, until(signal)), signal);
    }),
    sources: os.sources.handler(() => sources().states()),
    changes: os.changes.handler(({ input, signal }) => sources().changes(input.dataset, until(signal))),
    take: os.take.handler(async ({ input, signal }) => {
      await sources().take(input.dataset, input.fingerprint);
      return reopened(input.dataset, signal);
    }),
    rejects: os.rejects.handler(({ input }) => sources().rejects(input.dataset)),
    mend: os.mend.handler(async ({ input, signal }) => {
      await sources().mend(input.dataset, resolve(input.path), until(signal));
      return reopened(input.dataset, signal);
    }),
  });
}
