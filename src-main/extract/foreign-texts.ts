import type { ForeignFormat } from './foreign-formats.ts';

const downloadAgain = 'Download it again.';
const errorPattern =
  /\b(?:unauthori[sz]ed|forbidden|access ?denied|not ?found|no ?such ?key|bad gateway|service unavailable|internal server error|session (?:has )?(?:expired|timed out)|download failed|authentication required|sign in|log ?in required)\b/i;

/** What a text is that stands in place of a table: a web page, an error message, a document. */
export function foreignText(text: string, isWhole: boolean): ForeignFormat | undefined {
  const start = text.trimStart();
  if (
    /^<(?:!doctype html|html|head|body|table|meta|title|script|style|div)\b/i.test(
      start.replace(/^(?:<!--[^]*?-->|<\?xml[^>]*\?>|\s)+/, ''),
    )
  )
    return webPage(start);
  if (start.startsWith('<?xml') || /^<[A-Za-z][\w:.-]*[\s>]/.test(start)) return xmlKind(start);
  if (/^(?:MIME-Version:|Received: |Return-Path: |From: .*\r?\n(?:To|Subject|Date): )/i.test(start))
    return { says: 'is an e-mail or a web archive', advice: 'Save what is attached to it and choose that.' };
  return isWhole ? shortMessage(start.trimEnd()) : undefined;
}

function webPage(text: string): ForeignFormat {
  const title = /<title[^>]*>\s*([^<]{1,80}?)\s*<\/title>/i.exec(text)?.[1];
  if (/<td\b/i.test(text) && (title === undefined || !errorPattern.test(title)))
    return { says: 'is a web page with a table in it', advice: 'Open it in Excel, save it as .xlsx and choose that.' };
  const named = title === undefined ? '' : ` ("${title.replace(/\s+/g, ' ')}")`;
  return { says: `is a web page${named}, not a table: the download probably failed`, advice: downloadAgain };
}

function xmlKind(text: string): ForeignFormat | undefined {
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return {
      says: 'is an Excel workbook of 2003 in XML',
      advice: 'Open it in Excel, save it as .xlsx and choose that.',
    };
  if (/<(?:\w+:)?(?:kml|gml|FeatureCollection)\b/i.test(text))
    return {
      says: 'is a map layer in XML (KML or GML)',
      advice: 'Export it as GeoJSON, for example in QGIS, and choose that.',
    };
  if (/^(?:<\?xml[^>]*\?>\s*)?<(?:Error|errors?|fault)\b/i.test(text))
    return errorMessage(/<Message>([^<]{1,80})/i.exec(text)?.[1]);
  return text.startsWith('<?xml') || /<\/[\w:.-]+>\s*$/.test(text)
    ? { says: 'is XML', advice: 'Ask the partner for a CSV, Excel or Parquet file.' }
    : undefined;
}

/** A few words, or a small JSON object, that say why there is no data. */
function shortMessage(text: string): ForeignFormat | undefined {
  if (text.length > 2000) return undefined;
  if (/^\{[^[]*\}$/.test(text) && /"(?:error|errors|message|detail|error_description|fault)"\s*:/i.test(text))
    return errorMessage(/"(?:error|message|detail|error_description)"\s*:\s*"([^"]{1,80})/i.exec(text)?.[1]);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 3 || text.length > 300 || /[\t;|]/.test(text)) return undefined;
  return /^(?:\W*(?:error|http|[45]\d\d)\b)/i.test(text) && errorPattern.test(text)
    ? errorMessage(lines[0])
    : undefined;
}

function errorMessage(words: string | undefined): ForeignFormat {
  const said = words === undefined ? '' : ` ("${words.trim()}")`;
  return { says: `is an error message${said}, not a table: the download failed`, advice: downloadAgain };
}
