import type { ReactElement, ReactNode } from 'react';
import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import { Icon } from '../../ui/icon.tsx';
import { useEditing } from './editing.ts';
import { editOf, movedBy, withHidden, withOrder, withPinned } from './recipe-edits.ts';

interface BlockToolsProps {
  readonly block: string;
  /** What it is called when it is told of: "finding", "table". */
  readonly noun: string;
  /** The ids that it stands among, in their order. */
  readonly among: readonly string[];
  /** Starts editing its words; null where it has none. */
  readonly onEdit: (() => void) | null;
  readonly canPin: boolean;
  /** What more can be done with it, even where it is frozen. */
  readonly children?: ReactNode;
}

/** What can be done with a block; one stop of the Tab key, arrows within. */
export function BlockTools({ block, noun, among, onEdit, canPin, children }: BlockToolsProps): ReactElement | null {
  const { recipe, change, isFrozen } = useEditing();
  if (isFrozen) {
    if (children === undefined) return null;
    return (
      <Toolbar className="block-tools" aria-label={`This ${noun}`}>
        {children}
      </Toolbar>
    );
  }
  const isPinned = editOf(recipe, block)?.pinned === true;
  const move = (by: -1 | 1): void =>
    change(withOrder(recipe, movedBy(among, block, by)), `The ${noun} went ${by < 0 ? 'up' : 'down'}.`);
  return (
    <Toolbar className="block-tools" aria-label={`This ${noun}`}>
      {onEdit !== null && (
        <Button className="tool" onPress={onEdit}>
          <Icon name="pencil" size={14} />
          Edit
        </Button>
      )}
      {canPin && (
        <ToggleButton
          className="tool"
          isSelected={isPinned}
          onChange={(pinned) =>
            change(
              withPinned(recipe, block, pinned),
              pinned ? `The ${noun} is pinned to the top.` : `The ${noun} is unpinned.`,
            )
          }
        >
          <Icon name="pin" size={14} />
          {isPinned ? 'Pinned' : 'Pin'}
        </ToggleButton>
      )}
      {children}
      <Button
        className="tool"
        onPress={() => change(withHidden(recipe, block, true), `The ${noun} is hidden; no report prints it.`)}
      >
        Hide
      </Button>
      <Button className="tool" aria-label="Move up" isDisabled={among[0] === block} onPress={() => move(-1)}>
        ↑
      </Button>
      <Button className="tool" aria-label="Move down" isDisabled={among.at(-1) === block} onPress={() => move(1)}>
        ↓
      </Button>
    </Toolbar>
  );
}
