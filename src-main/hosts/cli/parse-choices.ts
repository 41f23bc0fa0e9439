import { AppError } from '../../../shared/base/app-error.ts';
import type { ReportFormat } from '../../../shared/model/report-format.ts';
import { reportFormatSchema } from '../../../shared/model/report-format.ts';
import type { ReportRequest } from '../../engine/engine.ts';

/** "pdf,docx" → formats without repeats; an unknown one raises `usage` with those that exist. */
export function parseFormats(text: string): readonly ReportFormat[] {
  const formats = words(text).map((word) => {
    const format = reportFormatSchema.safeParse(word.toLowerCase());
    if (!format.success) {
      const known = reportFormatSchema.options.join(', ');
      throw new AppError('usage', `"${word}" is not a report format. Choose from: ${known}.`);
    }
    return format.data;
  });
  if (formats.length === 0)
    throw new AppError('usage', 'Name at least one format after --format, for example pdf,csv.');
  return [...new Set(formats)];
}

/** "whole", "all", or area codes with commas between. */
export function parseAreas(text: string): ReportRequest['areas'] {
  const codes = words(text);
  if (codes.length === 0) throw new AppError('usage', 'Name an area code after --area, or write all or whole.');
  if (codes.length > 1 && codes.some((code) => code === 'all' || code === 'whole')) {
    throw new AppError('usage', 'After --area write all, whole, or area codes with commas between, not a mixture.');
  }
  const [first] = codes;
  if (first === 'all' || first === 'whole') return first;
  return [...new Set(codes)];
}

/** A port number from 1 to 65535. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new AppError('usage', `"${text}" is not a port. Write a whole number from 1 to 65535, for example 4400.`);
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
