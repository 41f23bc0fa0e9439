import type { ReactElement } from 'react';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import { SettledText } from '../../ui/settled-text.tsx';
import { withOutside } from './plan-changes.ts';

interface OutsideKeysProps {
  readonly plan: JoinPlan;
  readonly onPlan: (label: string, plan: JoinPlan) => void;
}

/** Keys that stand for somewhere else, such as “Out of borough”: their rows are left out of every count. Positions tell it themselves. */
export function OutsideKeys({ plan, onPlan }: OutsideKeysProps): ReactElement | null {
  const isByPosition = plan.on.some(({ by }) => by === 'within');
  if (isByPosition && plan.kind === 'left')
    return (
      <p className="small muted">
        Rows whose position lies in no area are left out of every count. Rows without a position are kept.
      </p>
    );
  if (plan.on.length !== 1 || isByPosition) return null;
  return (
    <SettledText
      label="Keys that lie outside the whole, with semicolons between"
      value={(plan.outside ?? []).join('; ')}
      placeholder="none"
      canBeEmpty
      onSettle={(text) => {
        const keys = text.split(';').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));
        onPlan(keys.length === 0 ? 'No key lies outside' : `Outside: ${keys.join(', ')}`, withOutside(plan, keys));
      }}
    />
  );
}
