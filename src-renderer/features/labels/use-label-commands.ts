import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { isOpen, keyOf } from './label-groups.ts';
import type { Reviewed } from './label-groups.ts';

interface LabelCommandsProps {
  /** The labels in the order in which they stand. */
  readonly rows: readonly Reviewed[];
  readonly active: string | null;
  readonly goTo: (label: Reviewed) => void;
  readonly undo: (() => void) | null;
}

/** Offers what can be done while labels are reviewed. */
export function useLabelCommands({ rows, active, goTo, undo }: LabelCommandsProps): void {
  const next = openAfter(rows, active, 1);
  const previous = openAfter(rows, active, -1);
  const commands = useMemo<readonly Command[]>(() => {
    const step = (id: string, title: string, label: Reviewed | undefined, shift: boolean): Command => ({
      id,
      title,
      section: 'Do',
      shortcut: { key: 'F8', ...(shift ? { shift } : {}) },
      refusal: label === undefined ? 'No label waits for a decision.' : null,
      run: () => {
        if (label !== undefined) goTo(label);
      },
    });
    return [
      step('labels-next', 'Next label that needs a decision', next, false),
      step('labels-previous', 'Previous label that needs a decision', previous, true),
      {
        id: 'labels-undo',
        title: 'Undo the last decision on a label',
        section: 'Do',
        shortcut: { key: 'z', ctrl: true },
        refusal: undo === null ? 'Nothing was decided yet.' : null,
        run: () => undo?.(),
      },
    ];
  }, [next, previous, goTo, undo]);
  useOfferedCommands('labels', commands);
}

/** The nearest label after the active one, or before it, that needs a decision; past the end it goes on from the other. */
export function openAfter(rows: readonly Reviewed[], active: string | null, step: 1 | -1): Reviewed | undefined {
  const open = step === 1 ? rows.filter(isOpen) : rows.filter(isOpen).toReversed();
  const order = rows.map(keyOf);
  const at = active === null ? -1 : order.indexOf(active);
  return open.find((each) => (order.indexOf(keyOf(each)) - at) * step > 0) ?? open[0];
}
