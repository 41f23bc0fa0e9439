import { resolve } from 'node:path';
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import { forgetSteps, nextSteps } from '../workspace/history.ts';
import { forgetSample } from '../workspace/own-sample.ts';
import { stepWorkspace } from '../workspace/save-workspace.ts';
import type { Engine } from './engine.ts';
import { refuseFrozenStep } from './frozen-recipe.ts';
import type { RouterPorts } from './router-ports.ts';
import { summariseSession } from './session.ts';

/** The handlers of the contract's `workspace`. */
export function workspaceRoutes(ports: RouterPorts): Engine['router']['workspace'] {
  const os = implement(contract).workspace;
  return os.router({
    current: os.current.handler(() => (ports.isOpen() ? summariseSession(ports.opened().session) : null)),
    recent: os.recent.handler(() => ports.recent()),
    create: os.create.handler(async ({ input, signal }) => {
      const path = await createWorkspace(resolve(input.folder), input.title, ports.samplePath);
      return summariseSession((await ports.open(path, signal)).session);
    }),
    resetSample: os.resetSample.handler(async ({ signal }) => {
      await forgetSample(ports.samplePath, ports.stateDirectory);
      const { session } = await ports.open(ports.samplePath, signal);
      forgetSteps(session.path);
      return summariseSession(session);
    }),
    open: os.open.handler(async ({ input, signal }) =>
      summariseSession((await ports.open(input.path, signal)).session),
    ),
    history: os.history.handler(() => nextSteps(ports.opened().session.path)),
    step: os.step.handler(async ({ input, signal }) => {
      const bench = ports.opened();
      const { path } = bench.session;
      const did = await stepWorkspace(path, input.direction, (from, to) => refuseFrozenStep(bench, from, to));
      const { session } = await ports.reopen(signal);
      return { did, ...nextSteps(path), workspace: summariseSession(session) };
    }),
  });
}
