import type { Profile } from '../../shared/model/profile.ts';
import { reportFormats, type PictureFormat, type ReportFormat } from '../../shared/model/report-format.ts';

/** A file name in plain ASCII from the title and area alone: it holds no number of the report. */
export function reportFileName(profile: Pick<Profile, 'title' | 'area'>, format: ReportFormat): string {
  return `${stem(profile)}.${reportFormats[format].extension}`;
}

/** The same for one chart or map of a report: "…-ealing-map-4-1.svg". */
export function pictureFileName(
  profile: Pick<Profile, 'title' | 'area'>,
  label: string,
  format: PictureFormat,
): string {
  return `${stem(profile)}-${slug(label, 40)}.${format}`;
}

function stem({ title, area }: Pick<Profile, 'title' | 'area'>): string {
  return [slug(title, 60), slug(area.name, 40)].filter((part) => part !== '').join('-') || 'report';
}

function slug(text: string, longest: number): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, longest) : `${name}-${word}`;
    if (longer.length > longest) break;
    name = longer;
  }
  return name;
}
