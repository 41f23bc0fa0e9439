import { type ReactElement, type ReactNode, useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { SafeTableOffer } from '../../../shared/model/release-entry.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { useApplyOffer } from './use-apply-offer.ts';
import { type AskedRelease, useOffers } from './use-releases.ts';

interface SafeOffersProps {
  readonly asked: AskedRelease;
  readonly onApplied: () => void;
  readonly back: ReactNode;
}

/** Ways to publish safely with how much each keeps, the one that loses least first and chosen; or that they are looked for. */
export function SafeOffers(props: SafeOffersProps): ReactElement {
  const offers = useOffers(props.asked);
  if (offers.data !== undefined) return <FoundOffers {...props} offers={offers.data} />;
  return (
    <div className="offers">
      <Asked query={offers} loading="Looking for ways to publish safely; this takes a while…">
        {() => null}
      </Asked>
      <div className="offer-actions">{props.back}</div>
    </div>
  );
}

function FoundOffers({
  asked,
  offers,
  onApplied,
  back,
}: SafeOffersProps & { readonly offers: readonly SafeTableOffer[] }): ReactElement {
  const [chosen, setChosen] = useState(0);
  const { apply, isApplying, failure } = useApplyOffer(asked, onApplied);
  const offer = offers[chosen];
  if (offer === undefined)
    return (
      <div className="offers">
        <p className="small">
          No safe form of this table was found. Broader groups, larger areas or fewer strands may pass.
        </p>
        <div className="offer-actions">{back}</div>
      </div>
    );
  return (
    <div className="offers">
      <RadioGroup value={String(chosen)} onChange={(value) => setChosen(Number(value))}>
        <Label className="offers-title">Ways to publish safely, least loss first</Label>
        {offers.map((each, index) => (
          <RadioField key={`${each.title} ${each.detail}`} value={String(index)}>
            <RadioButton className="offer">
              <span className="radio-dot" aria-hidden="true" />
              <span className="offer-words">
                <span className="offer-title">{each.title}</span> <span className="muted">{each.detail}</span>
              </span>
              <span className="offer-bar" aria-hidden="true">
                <span style={{ width: `${String(each.kept * 100)}%` }} />
              </span>
              <span className="offer-kept">{`${formatNumber(each.kept * 100)}% kept`}</span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      {failure !== null && <Note tone="danger">{failure}</Note>}
      <div className="offer-actions">
        <Button kind="primary" icon="tick" isPending={isApplying} onPress={() => apply(offer)}>
          Apply and check again
        </Button>
        {back}
      </div>
    </div>
  );
}
