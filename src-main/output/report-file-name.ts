import type { Area } from '../../shared/model/area.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { reportFormats, type PictureFormat, type ReportFormat } from '../../shared/model/report-format.ts';

type Named = Pick<Profile, 'title' | 'area'>;

/** Which areas' names make the same file name as another's, so that their codes must tell them apart. */
export function namedAlike(areas: readonly Area[]): ReadonlySet<Area['code']> {
  const alike = [...Map.groupBy(areas, ({ name }) => nameSlug(name)).values()].filter((each) => each.length > 1);
  return new Set(alike.flat().map(({ code }) => code));
}

/** A file name in plain ASCII from the title and area alone: it holds no number of the report, and the area's code where `byCode`. */
export function reportFileName(profile: Named, format: ReportFormat, byCode = false): string {
  return `${stem(profile, byCode)}.${reportFormats[format].extension}`;
}

/** The same for one chart or map of a report: "…-ealing-map-4-1.svg". */
export function pictureFileName(profile: Named, label: string, format: PictureFormat, byCode = false): string {
  return `${stem(profile, byCode)}-${slug(label, 40)}.${format}`;
}

/** A name of which nothing can stand in a file name is told by its code. */
function stem({ title, area }: Named, byCode: boolean): string {
  const name = nameSlug(area.name);
  const code = byCode || name === '' ? slug(area.code, 40) : '';
  return [slug(title, 60), name, code].filter((part) => part !== '').join('-');
}

function nameSlug(name: string): string {
  return slug(name, 40);
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
