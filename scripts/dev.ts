import { spawn } from 'node:child_process';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Connect } from 'vite';
import { createServer } from 'vite';
import { createEngine } from '../src-main/engine/create-engine.ts';
import { samplePath, stateDirectory } from '../src-main/hosts/common/engine-paths.ts';
import { answerEntrance, answerSentence } from '../src-main/hosts/web/answer.ts';
import { createCallHandler } from '../src-main/hosts/web/create-call-handler.ts';
import { createGate } from '../src-main/hosts/web/gate.ts';
import { findElectronRuntime } from './electron-runtime.ts';

const projectDirectory = path.resolve(import.meta.dirname, '..');
const port = 5173;

if (findElectronRuntime(projectDirectory, process.env) === undefined) await serveSources();
else {
  const electronVite = path.join(projectDirectory, 'node_modules/electron-vite/bin/electron-vite.js');
  spawn(process.execPath, [electronVite, 'dev'], { stdio: 'inherit', cwd: projectDirectory });
}

/** Serves the window's sources with hot replacement, behind the same gate as the web host; without its CSP. */
async function serveSources(): Promise<void> {
  const engine = await createEngine({
    stateDirectory: stateDirectory(process.env, process.platform),
    samplePath: samplePath(projectDirectory),
  });
  const gate = createGate(port);
  const answerCall = createCallHandler(engine, (error) => {
    console.error(error);
  });
  const guard: Connect.NextHandleFunction = (request, response, next) => {
    const decision = gate.decide(request);
    if (decision.kind === 'refused') answerSentence(response, 403, decision.sentence);
    else if (decision.kind === 'enter') answerEntrance(response, decision.cookie);
    else if (request.url?.startsWith('/rpc/') === true) answerCall(request, response).catch(next);
    else next();
  };
  const server = await createServer({
    configFile: false,
    root: path.join(projectDirectory, 'src-renderer'),
    server: { host: '127.0.0.1', port, strictPort: true },
    worker: { format: 'es' },
    plugins: [react(), { name: 'strand-gate', configureServer: ({ middlewares }) => void middlewares.use(guard) }],
  });
  await server.listen();
  console.log(`Electron’s runtime is not installed here; open ${gate.entrance}`);
  process.on('SIGINT', () => {
    void Promise.all([server.close(), engine.close()]).then(() => process.exit());
  });
}
