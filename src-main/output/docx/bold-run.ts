import { TextRun, type IRunOptions } from 'docx';

/** A run of text set in bold. */
export function boldRun(text: string): TextRun {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
}
