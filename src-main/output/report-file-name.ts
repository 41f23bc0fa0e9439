import type { Profile } from '../../shared/model/profile.ts';
import { reportFormats, type ReportFormat } from '../../shared/model/report-format.ts';

/** A file name in plain ASCII from the title and area alone: it holds no number of the report. */
export function reportFileName(profile: Pick<Profile, 'title' | 'area'>, format: ReportFormat): string {
  const parts = [slug(profile.title, 60), slug(profile.area.name, 40)].filter((part) => part !== '');
  return `${parts.join('-') || 'report'}.${reportFormats[format].extension}`;
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
