const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date in words, "22 November 2026", from "2026-11-22"; any other text is given back as it is. */
export function formatDate(isoDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const month = months[Number(match?.[2]) - 1];
  if (match === null || month === undefined) return isoDate;
  return `${String(Number(match[3]))} ${month} ${match[1] ?? ''}`;
}
