import './refusal.css';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { RefusalPanel } from './refusal-panel.tsx';
import { SafeOffers } from './safe-offers.tsx';
import type { AskedRelease, ReleaseCheck } from './use-releases.ts';

interface CheckAnswerProps {
  readonly asked: AskedRelease;
  readonly what: string;
  readonly check: UseQueryResult<ReleaseCheck>;
}

/** What the check says before anything leaves: a refusal with its ways on, or what would keep more where much is hidden. */
export function CheckAnswer({ asked, what, check }: CheckAnswerProps): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  if (check.data === undefined) return null;
  const again = (): void => void check.refetch();
  if (!check.data.mayLeave) {
    return (
      <div className="check-answer check-refused">
        <RefusalPanel asked={asked} what={what} check={check.data} onOverridden={again} onApplied={again} back={null} />
      </div>
    );
  }
  if (!check.data.isCostly) return null;
  return (
    <details className="check-answer" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Much is hidden here. See what would print more of it.</summary>
      {isOpen && <SafeOffers asked={asked} onApplied={again} back={null} />}
    </details>
  );
}
