import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** The pages of a PDF, to be drawn as they come into view. */
export interface Pages {
  readonly count: number;
  /** Size of the first page in CSS pixels. */
  readonly width: number;
  readonly height: number;
  draw(number: number, canvas: HTMLCanvasElement): Promise<void>;
  /** What a page says, in its reading order, for those who can't see it. */
  text(number: number): Promise<string>;
  close(): void;
}

/** A4 at 96 pixels an inch is 794 wide; pages are drawn a little larger than the paper in Edit. */
const scale = 1.2;

/** Opens a PDF for drawing; refuses bytes that are none. */
export async function openPages(file: File): Promise<Pages> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()) });
  const document = await task.promise;
  const first = await document.getPage(1);
  const { width, height } = first.getViewport({ scale });
  return {
    count: document.numPages,
    width: Math.round(width),
    height: Math.round(height),
    async draw(number, canvas) {
      const page = await document.getPage(number);
      const density = Math.max(1, window.devicePixelRatio);
      const viewport = page.getViewport({ scale: scale * density });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    async text(number) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/gu, ' ');
    },
    close: () => void task.destroy(),
  };
}
