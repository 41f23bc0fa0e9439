/** Which categories of two strands lead: a cell where both are named, a row or column where one is. */
export interface CrossedChoice {
  readonly first: string | null;
  readonly second: string | null;
}

/** Whether a cell, a row (no second) or a column (no first) is among what was chosen. */
export function isChosen(choice: CrossedChoice, first: string | null, second: string | null): boolean {
  if (choice.first === null && choice.second === null) return false;
  return (choice.first === null || choice.first === first) && (choice.second === null || choice.second === second);
}

/** What is chosen after a press: the same once more chooses nothing. */
export function chosenNext(choice: CrossedChoice, pressed: CrossedChoice): CrossedChoice {
  return choice.first === pressed.first && choice.second === pressed.second ? { first: null, second: null } : pressed;
}
