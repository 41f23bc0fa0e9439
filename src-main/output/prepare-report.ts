import type { Profile } from '../../shared/model/profile.ts';
import type { Released } from '../../shared/model/released.ts';
import { checkProfile } from './check-profile.ts';
import { pictureOf, type Picture } from './pictures/picture.ts';
import { renderSvg } from './pictures/render-svg.ts';
import { thumbnailSpec } from './pictures/thumbnail-spec.ts';
import { outlineReport, type NumberedSection } from './report-outline.ts';

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
    pictures.set(label, pictureOf(await renderSvg(block.spec)));
    if (block.kind === 'map' && coverMap === null) {
      const picture = pictureOf(await renderSvg(thumbnailSpec(block.spec)));
      coverMap = { picture, label, subtitle: block.subtitle, description: block.description };
    }
  }
  return { profile, sections, pictures, coverMap };
}
