import { AppError } from '../../../shared/base/app-error.ts';
import type { Block } from '../../../shared/model/profile.ts';
import type { PictureFormat } from '../../../shared/model/report-format.ts';
import { syntheticNotice } from '../back-matter.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { refuseReport } from '../report-check.ts';
import { pictureFileName } from '../report-file-name.ts';
import { writeBeside } from '../write-beside.ts';
import { xmlText } from '../xml.ts';
import { captionPicture } from './caption-picture.ts';
import { outline } from './outline.ts';
import { pngScale } from './picture.ts';

/** A chart or map as a file of its own. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type PictureBlock = Extract<Block, { kind: 'chart' | 'map' }>;

/** Every chart and map of a report as a file, in their order. Throws `unknown-name` where it has none. */
export async function writePictures(report: PreparedReport, format: PictureFormat): Promise<Map<string, Uint8Array>> {
  const files = await drawPictures(report, format);
  if (files.size === 0)
    throw new AppError('unknown-name', `The report on ${report.profile.area.name} has no chart and no map.`);
  return files;
}

/** The same, of which there may be none; the area's code is in their names where `byCode`. */
export async function drawPictures(
  report: PreparedReport,
  format: PictureFormat,
  byCode = false,
): Promise<Map<string, Uint8Array>> {
  const drawn = picturesOf(report).map(async ({ label, block }): Promise<readonly [string, Uint8Array]> => {
    const { bytes } = await writeOne(report, label, block, format);
    return [pictureFileName(report.profile, label, format, byCode), bytes];
  });
  return new Map(await Promise.all(drawn));
}

/** One chart or map, by its block's id or its number in the report ("Map 4.1"). Throws `unknown-name`. */
export async function writePicture(
  report: PreparedReport,
  wanted: string,
  format: PictureFormat,
): Promise<PictureFile> {
  const pictures = picturesOf(report);
  const found = pictures.find(
    ({ label, block }) => block.id === wanted || label.toLowerCase() === wanted.toLowerCase(),
  );
  if (found === undefined) {
    const known = pictures.map(({ label }) => label).join(', ');
    throw new AppError(
      'unknown-name',
      `There is no chart or map "${wanted}" in this report. ${known === '' ? 'It has none.' : `It has ${known}.`}`,
    );
  }
  return writeOne(report, found.label, found.block, format);
}

function picturesOf({ sections }: PreparedReport): readonly { readonly label: string; readonly block: PictureBlock }[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ label, block }) => (block.kind === 'chart' || block.kind === 'map' ? [{ label, block }] : [])),
  );
}

async function writeOne(
  report: PreparedReport,
  label: string,
  block: PictureBlock,
  format: PictureFormat,
): Promise<PictureFile> {
  const { profile, pictures } = report;
  const picture = pictures.get(label);
  if (picture === undefined) throw new Error(`${label} was not drawn.`);
  const captioned = captionPicture(picture, {
    title: block.title,
    subtitle: block.subtitle,
    notes: block.notes,
    source: sourceLine(report),
  });
  const bytes =
    format === 'png'
      ? await writeBeside({ kind: 'png', svg: captioned, scale: pngScale })
      : new TextEncoder().encode(named(outline(captioned), block));
  return { name: pictureFileName(profile, label, format), bytes };
}

function sourceLine({ profile }: PreparedReport): string {
  const { sources, licences, organisation, edition, synthetic } = profile;
  const titles = sources.map(({ title, owner }) => `${title} (${owner})`).join('; ');
  return [
    `Sources: ${titles}.`,
    ...licences,
    `${organisation}, ${edition}.`,
    ...(synthetic ? [syntheticNotice] : []),
  ].join(' ');
}

/** The drawing with its name and its text for those who do not see it, as the first things in it. */
function named(svg: string, { title, description }: PictureBlock): string {
  const root = /<svg[^>]*>/.exec(svg)?.[0];
  if (root === undefined) return refuseReport(`the picture "${title}"`, 'it is not a drawing');
  const texts = `<title id="title">${xmlText(title)}</title><desc id="desc">${xmlText(description)}</desc>`;
  return svg.replace(root, `${root.slice(0, -1)} role="img" aria-labelledby="title desc" xml:lang="en-GB">${texts}`);
}
