import './refusal.css';
import type { ReactElement, ReactNode } from 'react';
import { emptyRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { OverrideForm } from './override-form.tsx';
import { RefusalHead } from './refusal-head.tsx';
import { SafeOffers } from './safe-offers.tsx';
import { Subtraction } from './subtraction.tsx';
import { type AskedRelease, type ReleaseCheck, useReleases } from './use-releases.ts';

interface RefusalPanelProps {
  readonly asked: AskedRelease;
  /** "Housing register, Acton Central". */
  readonly what: string;
  readonly check: ReleaseCheck;
  /** The officer decided otherwise: it may leave now, as the entry of this number. */
  readonly onOverridden: (number: number) => void;
  /** Something was changed so that it may be checked again. */
  readonly onApplied: () => void;
  readonly back: ReactNode;
}

/** What would be told and with which earlier release; what could be published instead; who can decide otherwise. */
export function RefusalPanel({ asked, what, check, onOverridden, onApplied, back }: RefusalPanelProps): ReactElement {
  const ledger = useReleases();
  return (
    <section className="refusal" aria-label="Refused">
      <div role="alert">
        <RefusalHead reason={check.reason} what={what} />
      </div>
      <Subtraction reason={check.reason ?? ''} entries={ledger.data?.entries ?? []} asked={{ number: null, what }} />
      {ledger.data?.check.isIntact === false ? (
        <BrokenLedger back={back} />
      ) : (
        <>
          <SafeOffers asked={asked} onApplied={onApplied} back={back} />
          <OverrideForm asked={asked} onOverridden={onOverridden} />
        </>
      )}
    </section>
  );
}

/** Nothing leaves while the ledger it would be checked with is in doubt. */
function BrokenLedger({ back }: { readonly back: ReactNode }): ReactElement {
  return (
    <div className="offers">
      <p className="small">
        Releases wait: the ledger that they are checked with is not as Strand wrote it. See there what was found, and
        either bring it back from a copy or take note of it.
      </p>
      <div className="offer-actions">
        <Button kind="primary" icon="releases" onPress={() => navigate(emptyRoute('releases'))}>
          See the ledger
        </Button>
        {back}
      </div>
    </div>
  );
}
