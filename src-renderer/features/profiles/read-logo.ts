const mostBytes = 500_000;

type ReadLogo = { readonly url: string; readonly failure: null } | { readonly url: null; readonly failure: string };

/** A logo file as a data URL; what is no picture that reports can hold is refused in words. */
export async function readLogo(file: File): Promise<ReadLogo> {
  if (file.type !== 'image/png' && file.type !== 'image/svg+xml')
    return { url: null, failure: `“${file.name}” is not a PNG or SVG file. Choose one of these.` };
  if (file.size > mostBytes)
    return { url: null, failure: `“${file.name}” is larger than 500 kB. Save it smaller, as it is printed small.` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { url: `data:${file.type};base64,${btoa(text)}`, failure: null };
}
