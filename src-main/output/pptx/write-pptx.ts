import PptxGenJS from 'pptxgenjs';
import { packArchive, unpackArchive } from '../archive.ts';
import { reportBrand } from '../brand.ts';
import { placeOf } from '../back-matter.ts';
import { drawPngs, type Picture } from '../pictures/picture.ts';
import type { PreparedReport } from '../prepare-report.ts';
import { xmlText } from '../xml.ts';
import { checkSlides } from './check-slides.ts';
import { drawSlide } from './draw-slide.ts';
import { finishSlides } from './finish-slides.ts';
import { defineMasters } from './slide-master.ts';
import type { Slide } from './slide.ts';
import { planSlides } from './slide-plan.ts';
import { slideSource } from './slide-source.ts';

/**
 * Writes a report as slides, one finding a slide, each with its source and with its method in the notes. The bytes depend on
 * the profile alone. Throws `report-check-failed`.
 */
export async function writePptx(report: PreparedReport): Promise<Uint8Array> {
  const { profile } = report;
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = `${profile.title} – ${profile.area.name}`;
  deck.subject = `${profile.area.name}, ${profile.period}`;
  deck.author = profile.organisation;
  // The one property that the library writes as it stands.
  deck.company = xmlText(profile.organisation);
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  const brand = reportBrand(profile);
  defineMasters(
    deck,
    [
      shortened(profile.title, 80),
      shortened(placeOf(profile), 50),
      profile.edition,
      ...(profile.synthetic ? ['Synthetic data'] : []),
    ].join(' · '),
    brand,
  );
  const source = slideSource(profile.sources);
  const slides = planSlides(report);
  await drawPngs(slides.flatMap(picturesOf));
  for (const slide of slides) drawSlide(deck, slide, source, brand);
  const bytes = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('The slides were not written as bytes.');
  const files = finishSlides(unpackArchive(bytes), profile.editionDate);
  checkSlides(files);
  return packArchive(files, profile.editionDate);
}

function picturesOf({ body }: Slide): readonly Picture[] {
  if (body.kind === 'finding') return body.exhibits.map(({ picture }) => picture.picture);
  if (body.kind !== 'stack') return [];
  return body.parts.flatMap((part) => (part.kind === 'picture' ? [part.exhibit.picture.picture] : []));
}

/** A text for one line of a foot: cut between words where it is too long. */
function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
