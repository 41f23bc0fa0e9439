const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** SQL for whether a day is what was typed of it: "2025", "2025-07", "3 Jul 2025", "July", "03/07/2025", "3/7"; null for any other text. */
export function holdsDay(sql: string, typed: string): string | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed);
  if (iso !== null) return partsSql(sql, { year: iso[1], month: iso[2], day: iso[3] });
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(typed);
  if (slashed !== null) return partsSql(sql, { day: slashed[1], month: slashed[2], year: slashed[3] });
  const worded = /^(?:(\d{1,2}) )?([a-z]{3,9})(?: (\d{4}))?$/.exec(typed);
  const month = months.findIndex((name) => worded?.[2]?.startsWith(name) === true);
  if (worded === null || month < 0) return null;
  return partsSql(sql, { day: worded[1], month: String(month + 1), year: worded[3] });
}

interface TypedDay {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function partsSql(sql: string, { year, month, day }: TypedDay): string {
  return Object.entries({ year, month, day })
    .flatMap(([part, typed]) => (typed === undefined ? [] : [`${part}(${sql}) = ${Number(typed)}`]))
    .join(' AND ');
}
