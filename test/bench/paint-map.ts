import type { Page } from 'playwright-core';
import { z } from 'zod';

/** The map's key for the whole, which is in view already: what is on the map is drawn once more, and nothing else. */
const paintAgain = `new Promise((resolve) => {
  const started = performance.now();
  window.onMapDraw = () => {
    window.onMapDraw = undefined;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { resolve(performance.now() - started); channel.port1.close(); };
      channel.port2.postMessage(null);
    });
  };
  document.querySelector('.area-map-keys').dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
})`;

/** Milliseconds from asking for the map as it is to the frame after it was drawn; once it was watched for painting. */
export async function paintMap(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate(paintAgain));
}
