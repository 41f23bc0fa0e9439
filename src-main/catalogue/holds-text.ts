import { quoteLiteral } from '../database/quote.ts';
import { holdsDay } from './holds-day.ts';
import type { HeldColumn } from './held-columns.ts';

/**
 * SQL for whether a text stands in a cell, capitals or not: in its value as it is stored, as a day is shown (3 Jul 2025
 * or 03/07/2025), or as it came. Null where no cell of the column's type could hold it, so that it need not be read.
 */
export function holdsText(column: HeldColumn, text: string): string | null {
  const { sql, type, rawSql } = column;
  const wanted = text.trim().toLowerCase();
  const parts = [...inValue(sql, type, wanted), ...(rawSql === null ? [] : [contains(rawSql, wanted)])];
  return parts.length === 0 ? null : `coalesce(${parts.map((part) => `coalesce(${part}, false)`).join(' OR ')}, false)`;
}

function inValue(sql: string, type: HeldColumn['type'], wanted: string): string[] {
  switch (type) {
    case 'text':
      return [contains(`${sql}::VARCHAR`, wanted)];
    case 'whole number':
    case 'number': {
      const digits = wanted.replaceAll(',', '');
      return /^[-+.\de]+$/.test(digits) ? [`contains(${sql}::VARCHAR, ${quoteLiteral(digits)})`] : [];
    }
    case 'date': {
      const day = holdsDay(sql, wanted);
      return day === null ? [] : [`(${day})`];
    }
    case 'true or false':
      return [contains(`${sql}::VARCHAR`, wanted)];
  }
}

function contains(sql: string, wanted: string): string {
  return `contains(lower(${sql}), ${quoteLiteral(wanted)})`;
}
