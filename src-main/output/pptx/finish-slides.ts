/**
 * Mends what the library leaves: header rows marked, tables described, one id a shape, British English throughout, and the
 * date of the edition in place of the moment of writing.
 */
export function finishSlides(files: ReadonlyMap<string, Uint8Array>, date: string): Map<string, Uint8Array> {
  const finished = new Map<string, Uint8Array>();
  for (const [name, content] of files) {
    if (name.endsWith('/')) continue;
    finished.set(
      name,
      name.endsWith('.xml') ? encode(finishPart(name, new TextDecoder().decode(content), date)) : content,
    );
  }
  return finished;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function finishPart(name: string, xml: string, date: string): string {
  if (name === 'docProps/core.xml') {
    return xml
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
  }
  if (!name.startsWith('ppt/')) return xml;
  const british = xml.replaceAll(/(\b(?:lang|altLang)=")en-US"/g, '$1en-GB"');
  return /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters)\//.test(name)
    ? numberShapes(markTables(british))
    : british;
}

/** A table is named by its caption, which is its text for those who do not see it. */
function markTables(xml: string): string {
  return xml
    .replaceAll(/<a:tblPr[^>]*\/>/g, '<a:tblPr firstRow="1" firstCol="1"/>')
    .replaceAll(
      /(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="\d+" name="([^"]*)")(?: descr="[^"]*")?/g,
      '$1 descr="$2"',
    );
}

function numberShapes(xml: string): string {
  let id = 0;
  return xml.replaceAll(/(<p:cNvPr id=")\d+"/g, (_, before: string) => `${before}${(id += 1)}"`);
}
