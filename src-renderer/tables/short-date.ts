const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "1981-02-14" as "14 Feb 1981", so that a day is never taken for a month; any other text as it is. */
export function shortDate(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00)?$/.exec(text);
  const month = months[Number(match?.[2]) - 1];
  return match === null || month === undefined ? text : `${String(Number(match[3]))} ${month} ${match[1] ?? ''}`;
}
