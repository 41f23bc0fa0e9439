import type { ReactElement } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { type ShownOutcome, shownOutcomes } from './shown-outcome.ts';

/** What became of a release: its symbol and its word say it, colour only repeats it. */
export function OutcomeChip({ outcome }: { readonly outcome: ShownOutcome }): ReactElement {
  const { title, icon, tone } = shownOutcomes[outcome];
  return (
    <span className={`chip ${tone}`}>
      <Icon name={icon} size={12} />
      {title}
    </span>
  );
}
