import type { ReactElement } from 'react';
import type { Direction } from '../../../shared/model/estimate.ts';
import { directionSchema } from '../../../shared/model/estimate.ts';
import type { RowOrder } from '../../tables/row-order.ts';
import { CompactChooser } from '../../ui/chooser.tsx';

const choices: readonly { readonly id: Direction | 'all'; readonly title: string }[] = [
  { id: 'all', title: 'All groups' },
  { id: 'higher', title: '▲ Higher' },
  { id: 'no-clear-difference', title: '● No clear difference' },
  { id: 'lower', title: '▼ Lower' },
  { id: 'hidden', title: '[c] Hidden' },
];

interface DirectionFilterProps {
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}

/** Leaves only the rows that compare in one way. */
export function DirectionFilter({ order, onOrder }: DirectionFilterProps): ReactElement {
  return (
    <CompactChooser
      label="Only groups that are"
      choices={choices}
      chosen={order.direction ?? 'all'}
      onChoose={(id) => {
        const direction = directionSchema.safeParse(id);
        onOrder({ ...order, direction: direction.success ? direction.data : null });
      }}
    />
  );
}
