import type { Profile } from '../../../shared/model/profile.ts';
import type { WorkbookSheet } from '../workbook/workbook-sheet.ts';
import { xmlText } from '../xml.ts';

export const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

const root = 'urn:oasis:names:tc:opendocument:xmlns';

export function odsManifest(): string {
  const entries = [
    ['/', odsType],
    ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((name) => [name, 'text/xml'] as const),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="${root}:manifest:1.0" manifest:version="1.3">${entries
    .map(
      ([path, type]) =>
        `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${path === '/' ? ' manifest:version="1.3"' : ''}/>`,
    )
    .join('')}</manifest:manifest>`;
}

/** Arial in British English for every cell, on landscape A4 as wide as its page, numbered at the foot. */
export function odsDocumentStyles(): string {
  return [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-styles xmlns:office="${root}:office:1.0" xmlns:style="${root}:style:1.0" xmlns:text="${root}:text:1.0" xmlns:table="${root}:table:1.0" xmlns:fo="${root}:xsl-fo-compatible:1.0" xmlns:svg="${root}:svg-compatible:1.0" office:version="1.3">`,
    '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls>',
    '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>',
    '<style:style style:name="Default" style:family="table-cell"/></office:styles>',
    '<office:automatic-styles><style:page-layout style:name="landscape"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="none"/>',
    '<style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="0.75cm" fo:margin-top="0.25cm"/></style:footer-style></style:page-layout></office:automatic-styles>',
    '<office:master-styles><style:master-page style:name="Landscape" style:page-layout-name="landscape"><style:header style:display="false"/><style:footer><text:p><text:sheet-name>Sheet</text:sheet-name> · <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>',
    '</office:document-styles>',
  ].join('');
}

/** Title, publisher, language and the date of the edition. */
export function odsMeta(profile: Profile): string {
  const moment = `${profile.editionDate}T00:00:00`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="${root}:office:1.0" xmlns:meta="${root}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>`,
    `<dc:title>${xmlText(`${profile.title} – ${profile.area.name}`)}</dc:title>`,
    `<dc:subject>${xmlText(`${profile.area.name}, ${profile.period}`)}</dc:subject>`,
    `<dc:description>${xmlText(profile.subtitle)}</dc:description>`,
    `<meta:initial-creator>${xmlText(profile.organisation)}</meta:initial-creator><dc:creator>${xmlText(profile.organisation)}</dc:creator>`,
    `<meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date><dc:language>en-GB</dc:language>`,
    '</office:meta></office:document-meta>',
  ].join('');
}

/** How the workbook opens: on its cover, each table's rows moving under its heads. */
export function odsSettings(sheets: readonly WorkbookSheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const entries = sheets.map(({ name, lines, table }) => {
    const rows = table === null ? 0 : lines.length + 1;
    return `<config:config-item-map-entry config:name="${xmlText(name)}">${[
      item('CursorPositionX', 'int', 0),
      item('CursorPositionY', 'int', 0),
      item('HorizontalSplitMode', 'short', 0),
      item('VerticalSplitMode', 'short', rows === 0 ? 0 : 2),
      item('HorizontalSplitPosition', 'int', 0),
      item('VerticalSplitPosition', 'int', rows),
      item('ActiveSplitRange', 'short', 2),
      item('PositionLeft', 'int', 0),
      item('PositionRight', 'int', 0),
      item('PositionTop', 'int', 0),
      item('PositionBottom', 'int', rows),
    ].join('')}</config:config-item-map-entry>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-settings xmlns:office="${root}:office:1.0" xmlns:config="${root}:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings>`,
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>',
    item('ViewId', 'string', 'view1'),
    `<config:config-item-map-named config:name="Tables">${entries.join('')}</config:config-item-map-named>`,
    item('ActiveTable', 'string', xmlText(sheets[0]?.name ?? '')),
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>',
  ].join('');
}
