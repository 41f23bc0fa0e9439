import type { ChartSpec } from '../../../shared/model/profile.ts';
import type { PictureFormat } from '../../../shared/model/report-format.ts';
import { xmlText } from '../xml.ts';
import { captionPicture, type PictureCaption } from './caption-picture.ts';
import { outline } from './outline.ts';
import { pictureOf, pngScale } from './picture.ts';
import { rasterise } from './rasterise.ts';
import { renderSvg } from './render-svg.ts';

interface LonePicture extends PictureCaption {
  readonly description: string;
  readonly spec: ChartSpec;
}

/** A chart or map of no report as a file's bytes, with its caption in the picture and its words for those who don't see it. */
export async function drawAlone(picture: LonePicture, format: PictureFormat): Promise<Uint8Array> {
  const svg = await renderSvg(picture.spec);
  const captioned = captionPicture(pictureOf(svg), picture);
  if (format === 'png') return rasterise(captioned, pngScale);
  const drawn = outline(captioned);
  const root = /<svg[^>]*>/.exec(drawn)?.[0] ?? '<svg>';
  const words = `<title id="title">${xmlText(picture.title)}</title><desc id="desc">${xmlText(picture.description)}</desc>`;
  return new TextEncoder().encode(
    drawn.replace(root, () => `${root.slice(0, -1)} role="img" aria-labelledby="title desc" xml:lang="en-GB">${words}`),
  );
}
