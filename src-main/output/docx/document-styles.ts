import {
  BorderStyle,
  LineRuleType,
  ShadingType,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import type { Brand } from '../brand.ts';

/** Colours and sizes of the Word document; sizes are half points, spacing twentieths of a point. */
export const colours = {
  ink: '1B1E20',
  muted: '545A5E',
  warnSoft: 'FDF0D5',
  warnLine: 'B87B14',
  line: 'C9C9C1',
} as const;

/** On every machine that opens Word documents, and easy to read; IBM Plex is on few. */
const font = 'Arial';

/** How far a finding's words stand from the margin, beside its figure. */
export const findingIndent = 1420;

/** Named styles, so that an officer can restyle the document by changing a style. */
export function documentStyles(brand: Brand): IStylesOptions {
  const accent = hex(brand.accentText);
  return {
    default: {
      document: {
        run: { font, size: 21, color: colours.ink, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 90, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 52, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 240, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font, size: 24, bold: true, color: accent },
        paragraph: { spacing: { before: 240, after: 60, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading2: {
        run: { font, size: 23, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 240, after: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      { id: 'Logo', name: 'Logo', basedOn: 'Normal', paragraph: { keepNext: true, spacing: { after: 160 } } },
      {
        id: 'Masthead',
        name: 'Masthead',
        basedOn: 'Normal',
        run: { size: 19, color: colours.muted },
        paragraph: {
          border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: hex(brand.accent), space: 6 } },
        },
      },
      {
        id: 'Place',
        name: 'Place',
        basedOn: 'Normal',
        run: { size: 44, bold: true, color: accent },
        paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'SectionFinding',
        name: 'Section finding',
        basedOn: 'Normal',
        run: { size: 34, bold: true },
        paragraph: { keepNext: true, spacing: { after: 140, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'ContentsLine',
        name: 'Contents line',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 30, line: 250, lineRule: LineRuleType.AUTO } },
      },
      { id: 'ReportSubtitle', name: 'Report subtitle', basedOn: 'Normal', run: { size: 24, color: colours.muted } },
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { size: 24 },
        paragraph: { keepNext: true, spacing: { after: 160, line: 288, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 20, bold: true },
        paragraph: { keepNext: true, spacing: { before: 200, after: 30 } },
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
        paragraph: { spacing: { before: 10, after: 10, line: 240, lineRule: LineRuleType.AUTO } },
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
        id: 'Finding',
        name: 'Finding',
        basedOn: 'Normal',
        run: { size: 21 },
        paragraph: {
          keepLines: true,
          indent: { left: findingIndent, hanging: findingIndent },
          spacing: { before: 80, after: 80, line: 250, lineRule: LineRuleType.AUTO },
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.line, space: 4 } },
        },
      },
      {
        id: 'MainFinding',
        name: 'Main finding',
        basedOn: 'Finding',
        run: { size: 25 },
        paragraph: {
          spacing: { before: 120, after: 160, line: 260, lineRule: LineRuleType.AUTO },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(brand.accentSoft) },
        },
      },
      {
        id: 'NoteText',
        name: 'Note text',
        basedOn: 'Normal',
        paragraph: {
          spacing: { before: 120, after: 120 },
          indent: { left: 120, right: 120 },
          ...noteLook(hex(brand.accentSoft), hex(brand.accent)),
        },
      },
      {
        id: 'WarningText',
        name: 'Warning text',
        basedOn: 'NoteText',
        paragraph: noteLook(colours.warnSoft, colours.warnLine),
      },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: colours.muted } },
    ],
    characterStyles: [
      { id: 'FindingFigure', name: 'Finding figure', run: { size: 32, bold: true, color: accent } },
      { id: 'FindingText', name: 'Finding text', run: { bold: true } },
      { id: 'FindingDetail', name: 'Finding detail', run: { size: 19, color: colours.muted } },
    ],
  };
}

/** The ground of a note, with a line at its left. */
function noteLook(fill: string, line: string): Pick<IParagraphStylePropertiesOptions, 'shading' | 'border'> {
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: line, space: 6 } },
  };
}

/** A colour as Office writes it. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
