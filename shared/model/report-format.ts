import { z } from 'zod';

export const reportFormatSchema = z.enum(['pdf', 'docx', 'html', 'xlsx', 'ods', 'csv', 'pptx', 'svg', 'png']);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** What each format is called and where it is good. */
export const reportFormats: Readonly<
  Record<ReportFormat, { title: string; use: string; extension: string; mediaType: string }>
> = {
  pdf: {
    title: 'PDF',
    use: 'to send and print; tagged for screen readers',
    extension: 'pdf',
    mediaType: 'application/pdf',
  },
  docx: {
    title: 'Word document',
    use: 'to edit',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { title: 'Web page', use: 'one file that works offline', extension: 'html', mediaType: 'text/html' },
  xlsx: {
    title: 'Spreadsheet',
    use: 'one table a sheet',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  ods: {
    title: 'OpenDocument spreadsheet',
    use: 'one table a sheet',
    extension: 'ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
  },
  csv: { title: 'CSV with a description', use: 'for other programs', extension: 'zip', mediaType: 'application/zip' },
  pptx: {
    title: 'Slides',
    use: 'one finding a slide, with notes',
    extension: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  svg: {
    title: 'Charts and maps, SVG',
    use: 'to print at any size',
    extension: 'svg.zip',
    mediaType: 'application/zip',
  },
  png: {
    title: 'Charts and maps, PNG',
    use: 'for slides and web pages',
    extension: 'png.zip',
    mediaType: 'application/zip',
  },
};

export const pictureFormatSchema = reportFormatSchema.extract(['svg', 'png']);
export type PictureFormat = z.infer<typeof pictureFormatSchema>;

/** What one chart or map is as a file of its own. */
export const pictureMediaTypes: Readonly<Record<PictureFormat, string>> = { svg: 'image/svg+xml', png: 'image/png' };
