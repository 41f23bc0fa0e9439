import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/base/app-error.ts';
import { startWebHost } from '../web/start-web-host.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { parsePort } from './parse-choices.ts';

export interface ServeOptions {
  readonly port?: string;
  readonly open?: boolean;
}

/** `strand serve`: shows the window in a browser on this computer until Ctrl-C; without a workspace, its start page. */
export async function serveCommand(
  context: CliContext,
  workspace: string | undefined,
  options: ServeOptions,
): Promise<number> {
  const port = options.port === undefined ? 0 : parsePort(options.port);
  if (!existsSync(path.join(context.rendererDirectory, 'index.html'))) {
    throw new AppError(
      'file-missing',
      `The window has not been built: ${context.rendererDirectory} is empty. Run npm run build first.`,
    );
  }
  await withCliEngine(context, async (engine) => {
    if (workspace !== undefined)
      await engine.client.workspace.open({ path: path.resolve(workspace) }, { signal: context.signal });
    const { rendererDirectory, onProblem } = context;
    const host = await startWebHost({ engine, rendererDirectory, port, onProblem });
    try {
      context.streams.out(`${host.url}\n`);
      context.streams.say('Open this address in a browser on this computer; it works once. Ctrl-C ends it.\n');
      if (options.open === true) context.openBrowser(host.url);
      await untilAborted(context.signal);
    } finally {
      await host.close();
    }
  });
  return 0;
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  signal.addEventListener('abort', () => {
    resolve(undefined);
  });
  await promise;
}
