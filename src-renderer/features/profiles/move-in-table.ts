import type { FocusEvent, KeyboardEvent } from 'react';

const number = 'button.cell-number';
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Makes the numbers of a table one stop of the Tab key: the first of them, until another has had the focus. */
export function keepOneStop(table: HTMLElement | null): void {
  const numbers = [...(table?.querySelectorAll<HTMLElement>(number) ?? [])];
  const stop = numbers.find(({ tabIndex }) => tabIndex === 0) ?? numbers[0];
  if (stop !== undefined) stop.tabIndex = 0;
}

/** The number that has the focus is the table's stop from now on. */
export function moveStop({ currentTarget, target }: FocusEvent<HTMLElement>): void {
  if (!(target instanceof HTMLElement) || !target.matches(number)) return;
  for (const other of currentTarget.querySelectorAll<HTMLElement>(number)) other.tabIndex = -1;
  target.tabIndex = 0;
}

/** Arrows go to the nearest number that way, Home and End to the first and last of the row. */
export function moveInTable(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  if (!event.target.matches(number)) return;
  const next = nextNumber(event.target, event.key);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

function nextNumber(from: HTMLElement, key: string): HTMLElement | null {
  const cell = from.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (cell === null || !row || !table) return null;
  const inRow = [...row.querySelectorAll<HTMLElement>(number)].filter((each) => each.checkVisibility());
  if (key === 'Home') return inRow[0] ?? null;
  if (key === 'End') return inRow.at(-1) ?? null;
  const step = steps[key];
  if (step === undefined) return null;
  let [at, across] = [row.rowIndex + step[0], cell.cellIndex + step[1]];
  for (let there = table.rows[at]?.cells[across]; there !== undefined; there = table.rows[at]?.cells[across]) {
    const found = there.querySelector<HTMLElement>(number);
    if (found?.checkVisibility() === true) return found;
    [at, across] = [at + step[0], across + step[1]];
  }
  return null;
}
