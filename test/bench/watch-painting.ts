import type { Page } from 'playwright-core';
import { z } from 'zod';

const paintedSchema = z.object({
  /** From the mouse button's release to the frame after the last change of chart, table or map. */
  milliseconds: z.number(),
  /** The same without the map. */
  withoutMap: z.number(),
  /** How often something was drawn on the map. */
  draws: z.number(),
});
export type Painted = z.infer<typeof paintedSchema>;

/** Ten looks, 20 ms apart, without a change between them: looks wait while the page is busy. */
const stillLooks = 10;
const interval = 20;
const longest = 10_000;

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

const watch = `{
  let [pressed, painted, charted, looks] = [null, null, null, 0];
  const before = window.mapDraws;
  const changed = (isMap) => {
    looks = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { painted = performance.now(); if (!isMap) charted = painted; looks = 0; channel.port1.close(); };
      channel.port2.postMessage(null);
    });
  };
  const release = (event) => { [pressed, painted, charted] = [event.timeStamp, null, event.timeStamp]; };
  const observer = new MutationObserver((records) => changed(records.every(({ target }) => target.parentElement?.closest('.area-map') != null)));
  window.painting = new Promise((resolve) => {
    const started = performance.now();
    const timer = setInterval(() => {
      looks += 1;
      const isStill = pressed !== null && painted !== null && looks >= ${String(stillLooks)};
      if (!isStill && performance.now() - started < ${String(longest)}) return;
      clearInterval(timer);
      observer.disconnect();
      window.onMapDraw = undefined;
      window.removeEventListener('pointerup', release, true);
      resolve({ milliseconds: isStill ? painted - pressed : ${String(longest)}, withoutMap: charted - pressed, draws: window.mapDraws - before });
    }, ${String(interval)});
  });
  window.addEventListener('pointerup', release, true);
  window.onMapDraw = () => changed(true);
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document.querySelector('.explore'), everything);
}`;

/**
 * Watches for what the next press of the mouse changes in Explore; the function that it answers with waits until all has
 * been still for a while, and tells how long after the press the last change was painted.
 */
export async function watchPainting(page: Page): Promise<() => Promise<Painted>> {
  await page.evaluate(countDraws);
  await page.evaluate(watch);
  return async () => paintedSchema.parse(await page.evaluate('window.painting'));
}
