import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { reportFonts } from '../fonts.ts';

/** A place for files that exist only in memory: the compiler reads nothing from the disk. */
const workspace = resolve('/strand-report');
const templateFolder = fileURLToPath(new URL('./template/', import.meta.url));

let shared: NodeCompiler | null = null;

/** Each time so many reports are set, the compiler forgets what the last few did not use: texts and notes recur from ward to ward. */
const remembered = 2;
let setSince = 0;

/** The one compiler of a process, with the template and the report's own fonts; making it takes longer than a report. */
function typstCompiler(): NodeCompiler {
  if (shared !== null) return shared;
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: reportFonts.map((font) => readFileSync(font.path)) }],
  });
  for (const name of readdirSync(templateFolder)) {
    if (name.endsWith('.typ')) compiler.mapShadow(join(workspace, name), readFileSync(join(templateFolder, name)));
  }
  shared = compiler;
  return compiler;
}

/**
 * Sets the report template over the files given, as PDF/UA-1 with tags. Throws with the compiler's own words where the
 * document does not meet the standard.
 */
export function compilePdf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const compiler = typstCompiler();
  for (const [name, content] of files) compiler.mapShadow(join(workspace, name), Buffer.from(content));
  try {
    const compiled = compiler.compile({ mainFilePath: join(workspace, 'report.typ') });
    if (compiled.result === null)
      throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no diagnostics'));
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  } finally {
    for (const name of files.keys()) compiler.unmapShadow(join(workspace, name));
    setSince = (setSince + 1) % remembered;
    if (setSince === 0) compiler.evictCache(1);
  }
}
