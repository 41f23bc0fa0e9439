const longest = 4_000_000;

/** Why a file can hold no outline to use, in a sentence with what to do; null where it looks like one. */
export function whyNoOutline(text: string, file: string): string | null {
  if (text.length > longest)
    return `“${file}” is larger than an outline of one area needs to be. Save only the one area that is meant, and choose that file.`;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'type' in parsed && text.includes('Polygon')) return null;
  } catch {
    return `“${file}” is not a GeoJSON file: its text cannot be read as JSON. Save the outline as GeoJSON, and choose that file.`;
  }
  return `“${file}” holds no polygon. Save the outline as GeoJSON with a polygon in it, and choose that file.`;
}
