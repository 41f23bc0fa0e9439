import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';

export type StrandClient = ContractRouterClient<typeof contract>;

/** What the preload puts on the window: that a port will be handed over, and what the computer's own dialogs are asked. */
declare global {
  interface Window {
    readonly strandHost?: {
      readonly transport: 'message-port';
      /** Where a file that the user gave is. */
      readonly pathOf: (file: File) => string;
      /** The folder that the user chooses; null where none was. */
      readonly chooseFolder: () => Promise<string | null>;
      /** Opens the page that lists a folder's reports; false where it could not be. */
      readonly openContents: (path: string) => Promise<boolean>;
    };
  }
}

/** The messages between page and preload: the page asks, the preload answers with one port. */
export const portWanted = 'strand:port-wanted';
export const portGiven = 'strand:port';

function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portGiven || port === undefined) return;
      window.removeEventListener('message', listen);
      port.start();
      resolve(port);
    };
    window.addEventListener('message', listen);
    window.postMessage(portWanted, window.location.origin);
  });
}

/** The engine's procedures: over the port that the preload hands over, else over HTTP from the page's own origin. */
export async function connect(): Promise<StrandClient> {
  if (window.strandHost?.transport === 'message-port') {
    return createORPCClient(new PortLink({ port: await receivePort() }));
  }
  return createORPCClient(new FetchLink({ url: `${window.location.origin}/rpc` }));
}
