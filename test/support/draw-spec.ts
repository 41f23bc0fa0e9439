import { compile } from 'vega-lite';
import { expressionInterpreter } from 'vega-interpreter';
import { parse, View } from 'vega';
import type { LoggerInterface } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../../shared/model/profile.ts';

/** Draws a specification as SVG with the expression interpreter, as a window under a strict policy does; warnings are errors. */
export async function drawSpec(spec: ChartSpec): Promise<string> {
  const refuse = (...messages: readonly unknown[]): never => {
    throw new Error(messages.map(String).join(' '));
  };
  const logger: LoggerInterface = {
    level: () => logger,
    warn: refuse,
    error: refuse,
    info: () => logger,
    debug: () => logger,
  };
  const compiled = compile(JSON.parse(JSON.stringify(spec)) as TopLevelSpec, { logger });
  const view = new View(parse(compiled.spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
    logger,
  });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
