import type { Profile } from '../../shared/model/profile.ts';
import type { Released } from '../../shared/model/released.ts';
import { checkProfile } from './check-profile.ts';
import { rasterise } from './pictures/rasterise.ts';
import { renderSvg } from './pictures/render-svg.ts';
import { svgSize } from './pictures/svg-size.ts';
import { thumbnailSpec } from './pictures/thumbnail-spec.ts';
import { outlineReport, type NumberedSection } from './report-outline.ts';

/** A chart or map, drawn once and used by every format. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The same as PNG at twice the size, drawn when first asked for. */
  readonly png: () => Uint8Array;
}

/** A released profile that passed the report's checks, with its pictures drawn; any format can be written from it. */
export interface PreparedReport {
  readonly profile: Released<Profile>;
  readonly sections: readonly NumberedSection[];
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The first map, small and without its words, for a cover. */
  readonly coverMap: {
    readonly picture: Picture;
    readonly label: string;
    readonly subtitle: string;
    readonly description: string;
  } | null;
}

/** Checks a profile and draws its charts and maps. Throws `report-check-failed`. */
export async function prepareReport(profile: Released<Profile>): Promise<PreparedReport> {
  checkProfile(profile);
  const sections = outlineReport(profile);
  const pictures = new Map<string, Picture>();
  let coverMap: PreparedReport['coverMap'] = null;
  for (const { label, block } of sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'chart' && block.kind !== 'map') continue;
    pictures.set(label, drawnOnce(await renderSvg(block.spec)));
    if (block.kind === 'map' && coverMap === null) {
      const picture = drawnOnce(await renderSvg(thumbnailSpec(block.spec)));
      coverMap = { picture, label, subtitle: block.subtitle, description: block.description };
    }
  }
  return { profile, sections, pictures, coverMap };
}

function drawnOnce(svg: string): Picture {
  let png: Uint8Array | null = null;
  return { svg, ...svgSize(svg), png: () => (png ??= rasterise(svg, 2)) };
}
