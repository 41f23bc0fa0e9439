import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import type { Arranging } from './use-arrangement.ts';

interface ArrangeColumnProps extends Arranging {
  readonly column: string;
  readonly isText: boolean;
}

/** Sorts by a column, keeps it in sight, or takes it out of the grid. */
export function ArrangeColumn({ arrangement, change, column, isText }: ArrangeColumnProps): ReactElement {
  const sorted = arrangement.view.sort.find((each) => each.column === column)?.direction;
  const isPinned = arrangement.pinned.includes(column);
  const [up, down] = isText ? ['A to Z', 'Z to A'] : ['Smallest first', 'Largest first'];
  return (
    <div className="arrange" role="group" aria-label={`Arrange ${column}`}>
      {(['ascending', 'descending'] as const).map((direction) => (
        <ToggleButton
          key={direction}
          className="toggle"
          isSelected={sorted === direction}
          onChange={(isOn) => change(isOn ? { does: 'sort', column, direction } : { does: 'unsort', column })}
        >
          {direction === 'ascending' ? up : down}
        </ToggleButton>
      ))}
      <ToggleButton
        className="toggle"
        isSelected={isPinned}
        onChange={(isOn) => change({ does: isOn ? 'pin' : 'unpin', column })}
      >
        Keep in sight
      </ToggleButton>
      <Button kind="quiet" onPress={() => change({ does: 'hide', column })}>
        Hide
      </Button>
    </div>
  );
}
