import { cpSync, globSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build } from 'vite';
import type { Plugin } from 'vite';

const templates = ['src-main/output/html/*.css', 'src-main/output/html/page-script.js', 'src-main/output/pdf/template'];

/** Puts what reports are made with beside the one bundled module, where its `import.meta.url` looks for them. */
function copyTemplates(outDirectory: string): Plugin {
  return {
    name: 'copy-templates',
    writeBundle() {
      for (const template of globSync(templates)) {
        cpSync(template, path.join(outDirectory, path.basename(template)), { recursive: true });
      }
    },
  };
}

/** What runs beside the engine, each bundled by itself: the process that makes PDFs and pictures, and the thread that protects counts. */
const besideEngine = { 'beside-worker': 'src-main/output', 'protect-worker': 'src-main/engine' };

/** Puts what runs beside the engine next to the one bundled module, which then starts it from there. */
function bundleBesideEngine(outDirectory: string): Plugin {
  return {
    name: 'bundle-beside-engine',
    renderChunk: (code) =>
      Object.keys(besideEngine).reduce((text, name) => text.replace(`./${name}.ts`, `./${name}.js`), code),
    async writeBundle() {
      for (const [name, folder] of Object.entries(besideEngine)) {
        await build({
          configFile: false,
          logLevel: 'warn',
          build: {
            ssr: `${folder}/${name}.ts`,
            outDir: outDirectory,
            emptyOutDir: false,
            rolldownOptions: { output: { entryFileNames: `${name}.js`, codeSplitting: false } },
          },
        });
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [copyTemplates('out/main'), bundleBesideEngine('out/main')],
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rolldownOptions: { input: { main: 'src-main/hosts/electron/main.ts' }, output: { codeSplitting: false } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
    worker: { format: 'es' },
  },
});
