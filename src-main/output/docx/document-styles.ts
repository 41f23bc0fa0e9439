import { LineRuleType, type IStylesOptions } from 'docx';

/** Colours and sizes of the Word document; sizes are half points, spacing twentieths of a point. */
export const colours = {
  ink: '1B1E20',
  muted: '545A5E',
  accent: '0D5C63',
  accentSoft: 'DCECEC',
  warnSoft: 'FDF0D5',
  line: 'C9C9C1',
} as const;

/** On every machine that opens Word documents, and easy to read; IBM Plex is on few. */
const font = 'Arial';

/** Named styles, so that an officer can restyle the document by changing a style. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: colours.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 52, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 240, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font, size: 36, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 360, after: 120, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading2: {
      run: { font, size: 26, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 240, after: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    hyperlink: { run: { color: colours.accent, underline: {} } },
  },
  paragraphStyles: [
    { id: 'ReportSubtitle', name: 'Report subtitle', basedOn: 'Normal', run: { size: 24, color: colours.muted } },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 24 },
      paragraph: { spacing: { after: 160, line: 288, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { keepNext: true, spacing: { before: 240, after: 40 } },
    },
    {
      id: 'CaptionDetail',
      name: 'Caption detail',
      basedOn: 'Normal',
      run: { size: 18, color: colours.muted },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHead',
      name: 'Table head',
      basedOn: 'TableText',
      run: { size: 17, bold: true, color: colours.muted },
      paragraph: { keepNext: true },
    },
    {
      id: 'TableNote',
      name: 'Table note',
      basedOn: 'Normal',
      run: { size: 17, color: colours.muted },
      paragraph: { spacing: { before: 60, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'FindingFigure',
      name: 'Finding figure',
      basedOn: 'Normal',
      run: { size: 36, bold: true, color: colours.accent },
      paragraph: { keepNext: true, spacing: { before: 120, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'FindingText',
      name: 'Finding text',
      basedOn: 'Normal',
      run: { size: 23, bold: true },
      paragraph: { keepNext: true, spacing: { after: 20 } },
    },
    {
      id: 'NoteText',
      name: 'Note text',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 120, after: 120 }, indent: { left: 120, right: 120 } },
    },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: colours.muted } },
  ],
};
