import { z } from 'zod';

export const reportFormatSchema = z.enum(['pdf', 'docx', 'html', 'xlsx', 'csv']);
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
  csv: { title: 'CSV with a description', use: 'for other programs', extension: 'zip', mediaType: 'application/zip' },
};
