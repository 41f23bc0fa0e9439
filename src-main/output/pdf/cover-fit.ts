import { findingHeight, pageWidth } from './block-height.ts';
import type { CoverFit, PaperFinding, PaperReport } from './paper.ts';
import { capHeight, countLines, textHeight, type TextLook } from './text-lines.ts';

/** How the cover's findings and contents are set, from roomy to close; as the template has them. */
const settings = [
  { inset: 7.5, size: 10.5, scale: 1, detail: true, entries: 3.6 },
  { inset: 5, size: 9.75, scale: 0.85, detail: true, entries: 3.6 },
  { inset: 4.5, size: 9.5, scale: 0.75, detail: false, entries: 3.6 },
  { inset: 3.5, size: 9.25, scale: 0.7, detail: false, entries: 2.4 },
] as const;
type Setting = (typeof settings)[number];

type Cover = Omit<PaperReport, 'coverFit'>;

/** The cover's height less its margins, in points. */
const pageRoom = 842 - 36 - 54;

/** How far a height worked out here may be from that of the compiler, in points. */
const doubt = 16;

const entry = { size: 9.25, leading: 0.5 } as const satisfies TextLook;
const small = { size: 8.25, leading: 0.59 } as const satisfies TextLook;

/** Works out how the cover's findings and contents are set, which the compiler could tell only by setting the cover time and again. */
export function coverFit(cover: Cover): CoverFit {
  const heights = settings.map((setting) => coverHeight(cover, setting));
  const last = settings.length - 1;
  const found = heights.findIndex((height) => height - doubt <= pageRoom);
  if (found === -1 || found === last) return { setting: last, isSure: true };
  return { setting: found, isSure: (heights[found] ?? Infinity) + doubt < pageRoom };
}

/** The height of a cover on a page without end, in points. */
export function coverHeight(cover: Cover, setting: Setting = settings[0]): number {
  return (
    mastheadHeight(cover) +
    mainHeight(cover) +
    findingsHeight(cover.findings, setting) +
    17 +
    contentsHeight(cover, setting) +
    12 +
    5.8
  );
}

/** Of a report's title, in points: a title of many words leaves room for what the cover holds besides. */
export function titleSize(title: string): number {
  const isLong = countLines(title, pageWidth * 0.94, { size: 27, weight: 600 }) > 3;
  return isLong ? 20 : 27;
}

function mastheadHeight({ brand, organisation, kind, period, title, place, subtitle, ...cover }: Cover): number {
  const mark = brand.logo ?? { width: 18, height: 19 };
  const beside = pageWidth * 0.42;
  const name = textHeight(organisation, pageWidth - beside - 23 - mark.width, {
    size: 11.25,
    weight: 600,
    leading: 0.5,
  });
  const ofReport = { size: 9, leading: 0.5 };
  const about = textHeight(kind, beside, ofReport) + 4.5 + textHeight(period, beside, ofReport);
  const look = { size: cover.titleSize, weight: 600, leading: 0.42 } as const;
  const names = textHeight(title, pageWidth * 0.94, look) + 9 + textHeight(place, pageWidth * 0.94, look);
  return (
    Math.max(mark.height, name, about) +
    24 +
    names +
    (subtitle === '' ? 0 : 13 + textHeight(subtitle, pageWidth * 0.86, { size: 11.25 }))
  );
}

function mainHeight({ mainFinding }: Cover): number {
  if (mainFinding === null) return 16;
  const lead = textHeight(mainFinding.text, pageWidth * 0.92, { size: 16.5, weight: 600, leading: 0.46 });
  const words = textHeight(mainFinding.detail, pageWidth - 256, { size: 9.75, leading: 0.55 });
  return 17 + 30 + 9 * capHeight + 6 + lead + 12 + Math.max(words, mainFinding.drawn === null ? 17 : 27);
}

function findingsHeight(findings: readonly PaperFinding[], setting: Setting): number {
  if (findings.length === 0) return 0;
  const all = findings.map((finding) => findingHeight(finding, setting));
  return 13 + 10.75 * capHeight + 5 + all.reduce((sum, height) => sum + height, 0);
}

function contentsHeight({ sections, back, coverMap }: Cover, setting: Setting): number {
  const beside = coverMap === null ? 0 : coverMap.width + 26;
  const names = [...sections.map(({ name }) => name), back.name];
  const entries = names.map((name) => 2 * setting.entries + textHeight(`1 ${name}`, pageWidth - beside - 20, entry));
  const contents = 10.75 * capHeight + 5 + entries.reduce((sum, height) => sum + height, 0);
  if (coverMap === null) return contents;
  const caption = `${coverMap.subtitle.split('. ')[0] ?? ''}. Key: ${coverMap.label}, page 10.`;
  return Math.max(contents, coverMap.height + 5 + textHeight(caption, coverMap.width, small));
}
