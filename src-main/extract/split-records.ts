/** A record of a delimited text, with the physical line it begins on (1 = the first). */
export interface TextRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Splits text into records by RFC 4180, with any line end and any one-character delimiter. */
export function splitRecords(text: string, delimiter: string): TextRecord[] {
  const records: TextRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endRecord = (): void => {
    fields.push(field);
    records.push({ line: startLine, fields });
    fields = [];
    field = '';
    startLine = line + 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (quoted) {
      if (character === '"' && text.charAt(i + 1) === '"') {
        field += '"';
        i += 1;
      } else if (character === '"') quoted = false;
      else {
        if (character === '\n') line += 1;
        field += character;
      }
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) {
      fields.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(i + 1) === '\n') i += 1;
      endRecord();
      line += 1;
    } else field += character;
  }
  if (field !== '' || fields.length > 0) endRecord();
  return records;
}
