const names: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-mended': 'UTF-8, put right',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'utf-32le': 'UTF-32',
  'utf-32be': 'UTF-32, big-endian',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
  macroman: 'Mac Roman',
};

/** What an encoding is called: "UTF-8". */
export function encodingName(encoding: string): string {
  const name = encoding.toLowerCase();
  return (
    names[name] ??
    name
      .replace(/^iso-/, 'ISO-')
      .replace(/^windows-/, 'Windows-')
      .replace(/^(?:cp|ibm)(?=\d)/, 'Code page ')
  );
}
