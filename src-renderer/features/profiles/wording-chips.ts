const chipSelector = 'data-number';

/** Puts an officer's wording into an editable element: words as text, each {1}, {2} as a chip that can't be typed in. */
export function showWording(element: HTMLElement, worded: string, numbers: readonly string[]): void {
  element.replaceChildren(
    ...worded.split(/(\{\d+\})/u).flatMap((part): Node[] => {
      const number = /^\{(\d+)\}$/u.exec(part)?.[1];
      if (number === undefined) return part === '' ? [] : [document.createTextNode(part)];
      return [numberChip(Number(number), numbers)];
    }),
  );
}

/** What an editable element says, with {1}, {2} for its chips. */
export function readWording(element: Node): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? '';
      const number = node.getAttribute(chipSelector);
      return number === null ? readWording(node) : `{${number}}`;
    })
    .join('')
    .replaceAll(/\s+/gu, ' ');
}

/** Puts a chip where the cursor is, or at the end. */
export function insertChip(element: HTMLElement, number: number, numbers: readonly string[]): void {
  const chip = numberChip(number, numbers);
  const selection = window.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range === null || !element.contains(range.commonAncestorContainer)) {
    element.append(document.createTextNode(' '), chip);
    return;
  }
  range.deleteContents();
  range.insertNode(chip);
  range.setStartAfter(chip);
  range.collapse(true);
}

/** Puts plain text where the cursor is, whatever was copied. */
export function insertText(text: string): void {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(document.createTextNode(text.replaceAll(/\s+/gu, ' ')));
  range.collapse(false);
}

function numberChip(number: number, numbers: readonly string[]): HTMLElement {
  const chip = document.createElement('span');
  chip.setAttribute(chipSelector, String(number));
  chip.contentEditable = 'false';
  chip.className = 'number-chip';
  chip.textContent = numbers[number - 1] ?? '?';
  return chip;
}
