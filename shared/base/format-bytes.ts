import { formatNumber } from './format-number.ts';

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in words, with steps of 1,000: "412 KB", "1.2 GB", "1 byte". */
export function formatBytes(bytes: number): string {
  if (bytes === 1) return '1 byte';
  let size = bytes;
  let step = 0;
  while (size >= 999.5 && step < units.length - 1) {
    size /= 1000;
    step += 1;
  }
  return `${formatNumber(size, step > 1 && size < 9.95 ? 1 : 0)} ${units[step] ?? 'bytes'}`;
}
