import type { Page } from 'playwright-core';
import { z } from 'zod';

const paintedSchema = z.object({
  /** From the mouse button's release to the frame after the last change of chart or map. */
  milliseconds: z.number(),
  /** How often the map was drawn. */
  draws: z.number(),
});
export type Painted = z.infer<typeof paintedSchema>;

const quiet = 150;
const longest = 10_000;

/** Counts every drawing on a canvas of WebGL from now on, on this page and after a reload. */
const countDraws = `
  if (window.mapDraws === undefined) {
    window.mapDraws = 0;
    for (const method of ['drawElements', 'drawArrays', 'clear']) {
      const draw = WebGL2RenderingContext.prototype[method];
      WebGL2RenderingContext.prototype[method] = function (...given) {
        window.mapDraws += 1;
        window.onMapDraw?.();
        return draw.apply(this, given);
      };
    }
  }
`;

/**
 * Watches for what the next press of the mouse changes; the function that it answers with waits until chart, tables and
 * map have been still for a while, and tells how long after the press the last of them was painted.
 */
export async function watchPainting(page: Page): Promise<() => Promise<Painted>> {
  await page.evaluate(countDraws);
  await page.evaluate(`
    window.painting = new Promise((resolve) => {
      let [pressed, painted, changes] = [null, null, 0];
      const before = window.mapDraws;
      const changed = () => {
        changes += 1;
        const mine = changes;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => { if (mine === changes || painted === null) painted = performance.now(); };
          channel.port2.postMessage(null);
        });
      };
      const release = (event) => {
        pressed = event.timeStamp;
        changes = 0;
        painted = null;
      };
      window.addEventListener('pointerup', release, true);
      window.onMapDraw = changed;
      const observer = new MutationObserver(changed);
      observer.observe(document.querySelector('.explore'), { subtree: true, childList: true, attributes: true, characterData: true });
      const started = performance.now();
      const look = setInterval(() => {
        const now = performance.now();
        const isStill = pressed !== null && painted !== null && now - painted > ${String(quiet)};
        if (!isStill && now - started < ${String(longest)}) return;
        clearInterval(look);
        observer.disconnect();
        window.onMapDraw = undefined;
        window.removeEventListener('pointerup', release, true);
        resolve({ milliseconds: isStill ? painted - pressed : ${String(longest)}, draws: window.mapDraws - before });
      }, 20);
    });
  `.replace('window.painting = new Promise', 'void (window.painting = new Promise').replace(/\}\);\s*$/, '}));'));
  return async () => paintedSchema.parse(await page.evaluate('window.painting'));
}
