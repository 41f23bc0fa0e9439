/** What is said of a file that cannot be read here, after its name, and what to do about it. */
export interface ForeignFormat {
  readonly says: string;
  readonly advice: string;
}

interface Signature extends ForeignFormat {
  /** The bytes at `at` (0 if left out), as Latin-1. */
  readonly bytes: string;
  readonly at?: number;
}

const asTable = 'Ask the partner for a CSV, Excel or Parquet file.';
const unpack = 'Unpack it and choose the file inside.';
const saveAsXlsx = 'Open it in Excel, save it as .xlsx and choose that.';
const asGeoJson = 'Export its layer as GeoJSON, for example in QGIS, and choose that.';
const shapefile = { says: 'is part of a shapefile', advice: asGeoJson };
const picture = { says: 'is a picture', advice: asTable };

const signatures: readonly Signature[] = [
  { bytes: '%PDF', says: 'is a PDF document', advice: asTable },
  { bytes: '{\\rtf', says: 'is a text document (.rtf)', advice: asTable },
  { bytes: '\u0089PNG', ...picture },
  { bytes: '\u00FF\u00D8\u00FF', ...picture },
  { bytes: 'GIF8', ...picture },
  { bytes: 'II*\0', ...picture },
  { bytes: 'MM\0*', ...picture },
  { bytes: 'WEBP', at: 8, ...picture },
  { bytes: '7z\u00BC\u00AF\u0027\u001C', says: 'is a 7-Zip archive', advice: unpack },
  { bytes: 'Rar!\u001A\u0007', says: 'is a RAR archive', advice: unpack },
  { bytes: 'BZh', says: 'is compressed (bzip2)', advice: unpack },
  { bytes: '\u00FD7zXZ\0', says: 'is compressed (xz)', advice: unpack },
  { bytes: '\u0028\u00B5\u002F\u00FD', says: 'is compressed (Zstandard)', advice: unpack },
  { bytes: '\u001F\u008B', says: 'is compressed twice (gzip)', advice: unpack },
  { bytes: 'ustar', at: 257, says: 'is a tar archive', advice: unpack },
  {
    bytes: '\0\u0001\0\0Standard Jet DB',
    says: 'is an Access database (.mdb)',
    advice: 'Export the table as CSV or Excel from Access.',
  },
  {
    bytes: '\0\u0001\0\0Standard ACE DB',
    says: 'is an Access database (.accdb)',
    advice: 'Export the table as CSV or Excel from Access.',
  },
  { bytes: 'GPKG', at: 68, says: 'is a GeoPackage', advice: asGeoJson },
  { bytes: 'SQLite format 3\0', says: 'is an SQLite database', advice: 'Export the table as CSV.' },
  { bytes: '$FL2', says: 'is an SPSS file', advice: 'Save it as CSV or Excel in SPSS.' },
  { bytes: '$FL3', says: 'is an SPSS file', advice: 'Save it as CSV or Excel in SPSS.' },
  { bytes: '<stata_dta>', says: 'is a Stata file', advice: 'Export it as CSV or Excel in Stata.' },
  { bytes: 'q\u0002\u0001\0', says: 'is a Stata file', advice: 'Export it as CSV or Excel in Stata.' },
  { bytes: 'r\u0002\u0001\0', says: 'is a Stata file', advice: 'Export it as CSV or Excel in Stata.' },
  { bytes: 's\u0002\u0001\0', says: 'is a Stata file', advice: 'Export it as CSV or Excel in Stata.' },
  {
    bytes: `${'\0'.repeat(12)}\u00C2\u00EA\u0081\u0060`,
    says: 'is a SAS file',
    advice: 'Export it as CSV or Excel in SAS.',
  },
  { bytes: 'HEADER RECORD*******LI', says: 'is a SAS file', advice: 'Export it as CSV or Excel in SAS.' },
  { bytes: 'RDX', says: 'is an R data file', advice: 'Write it as CSV in R, with write.csv.' },
  { bytes: 'RDA', says: 'is an R data file', advice: 'Write it as CSV in R, with write.csv.' },
  { bytes: 'X\n\0\0\0', says: 'is an R data file', advice: 'Write it as CSV in R, with write.csv.' },
  { bytes: 'ARROW1', says: 'is an Arrow (Feather) file', advice: 'Save it as Parquet or CSV.' },
  { bytes: 'FEA1', says: 'is an Arrow (Feather) file', advice: 'Save it as Parquet or CSV.' },
  { bytes: 'ORC', says: 'is an ORC file', advice: 'Save it as Parquet or CSV.' },
  { bytes: 'Obj\u0001', says: 'is an Avro file', advice: 'Save it as Parquet or CSV.' },
  { bytes: '\0\0\u0027\u000A\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0', ...shapefile },
  { bytes: '\u0009\0', says: 'is a workbook of an early Excel', advice: saveAsXlsx },
  { bytes: '\u0009\u0002', says: 'is a workbook of an early Excel', advice: saveAsXlsx },
  { bytes: '\u0009\u0004', says: 'is a workbook of an early Excel', advice: saveAsXlsx },
  {
    bytes: 'L\0\0\0\u0001\u0014\u0002\0',
    says: 'is a shortcut to a file',
    advice: 'Choose the file that it leads to.',
  },
  {
    bytes: '[InternetShortcut]',
    says: 'is a link to a web page',
    advice: 'Follow it, download the file and choose that.',
  },
  { bytes: 'MZ', says: 'is a program', advice: asTable },
];

/** A file's kind by its first bytes, where it is one that cannot be read here. */
export function foreignFormat(head: Buffer): ForeignFormat | undefined {
  const text = head.toString('latin1', 0, 512);
  return signatures.find(({ bytes, at }) => text.startsWith(bytes, at)) ?? (isDbase(head) ? dbase : undefined);
}

const dbase = {
  says: 'is a database table (.dbf)',
  advice: 'Open it in Excel or LibreOffice, save it as CSV and choose that.',
};

/** A dBASE header: its kind, a date, and a length of 32 bytes a column and one. */
function isDbase(head: Buffer): boolean {
  const [kind = 0, , month = 0, day = 0] = head;
  if (head.length < 33 || ![0x03, 0x30, 0x83, 0x8b, 0xf5].includes(kind)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && [1, 8].includes(head.readUInt16LE(8) % 32);
}

/** A file in an Office or OpenDocument package by the names of its parts. */
export function packageKind(names: readonly string[], mimetype: string): 'xlsx' | 'ods' | ForeignFormat {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^\/?xl\/workbook\.bin$/i)) return { says: 'is an Excel binary workbook (.xlsb)', advice: saveAsXlsx };
  if (has(/^\/?xl\//i)) return 'xlsx';
  if (has(/^\/?word\//i)) return { says: 'is a Word document', advice: asTable };
  if (has(/^\/?ppt\//i)) return { says: 'is a PowerPoint presentation', advice: asTable };
  if (has(/^doc\.kml$/)) return { says: 'is a Google Earth file (.kmz)', advice: asGeoJson };
  if (has(/^Index\//))
    return { says: 'is an Apple Numbers or Pages document', advice: 'Export it as Excel (.xlsx) and choose that.' };
  if (mimetype.includes('opendocument.spreadsheet') || (!mimetype.includes('opendocument') && has(/^content\.xml$/)))
    return 'ods';
  if (mimetype.includes('opendocument')) return { says: 'is an OpenDocument text or presentation', advice: asTable };
  return has(/^\[Content_Types\]\.xml$/) ? 'xlsx' : { says: 'is an archive within another', advice: unpack };
}

/** A file in the container that Office used before 2007, by the names in its directory. */
export function compoundKind(file: Buffer): 'xls' | ForeignFormat {
  const has = (name: string): boolean => {
    const entry = Buffer.from(`${name}\0`, 'utf16le');
    for (let at = file.indexOf(entry); at >= 0; at = file.indexOf(entry, at + 1)) if (at % 128 === 0) return true;
    return false;
  };
  if (has('EncryptedPackage'))
    return {
      says: 'is protected by a password',
      advice: 'Open it in Excel, take the password off, save it and choose that.',
    };
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('WordDocument')) return { says: 'is a Word document', advice: asTable };
  if (has('PowerPoint Document')) return { says: 'is a PowerPoint presentation', advice: asTable };
  if (has('__properties_version1.0'))
    return { says: 'is an Outlook message', advice: 'Save its attachment and choose that.' };
  return { says: 'is an old Office file without a workbook in it', advice: asTable };
}
