import type { Profile } from '../../../shared/model/profile.ts';

/** Characters that the three lines at the foot of a slide take. */
const room = 480;

/** The sources of a report for the foot of a slide; those that do not fit are counted, and stand on the slide of sources. */
export function slideSource(sources: Profile['sources']): string {
  const named = sources.map(({ title, owner }) => `${title} (${owner})`);
  for (let kept = named.length; kept > 1; kept -= 1) {
    const rest = named.length - kept;
    const more = rest === 0 ? '' : `; and ${rest} more, on the slide “Sources”`;
    const line = `Source: ${named.slice(0, kept).join('; ')}${more}.`;
    if (line.length <= room) return line;
  }
  return `Source: ${named[0] ?? ''}${named.length > 1 ? '; all are on the slide “Sources”' : ''}.`;
}
