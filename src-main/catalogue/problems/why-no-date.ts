import { monthTitle } from '../../../shared/model/period-months.ts';
import { dateForm } from '../roles/date-forms.ts';

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Why a text of the form of a date is none: "September has 30 days"; nothing where it has not even the form. */
export function whyNoDate(text: string): string | null {
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2,4})/.exec(text.trim());
  const form = dateForm(text.trim());
  if (numbers !== null) {
    const [day, month, year] = numbers.slice(1).map(Number);
    if (day === undefined || month === undefined || year === undefined) return null;
    if (month > 12 && day > 12) return `there is no month ${month}`;
    if (month > 12) return `there is no month ${month} where the day comes first`;
    return tooLong(day, month, year);
  }
  return form === null ? null : tooLong(form.first, form.second, Number(/\d{4}/.exec(text)?.[0] ?? 2000));
}

function tooLong(day: number, month: number, year: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !isLeap ? 28 : lengths[month - 1];
  if (days === undefined) return month === 0 ? 'there is no month 0' : null;
  if (day === 0) return 'there is no day 0';
  return day > days ? `${monthTitle(month)}${month === 2 ? ` ${year}` : ''} has ${days} days` : null;
}

/** No file was received before this year, so that an earlier day does not lie ahead. */
const firstAhead = 2000;

/** Whether a text that was refused as a day of birth is a day that there will be: one that there was would have been taken. */
export function liesAhead(text: string): boolean {
  const form = dateForm(text.trim());
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? 0);
  if (form === null || form.order === 'joined-digits' || text.includes(':') || year < firstAhead) return false;
  return whyNoDate(text) === null && tooLong(form.first, form.second, year) === null;
}
