import { type ReactElement, type ReactNode, useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { SafeTableOffer } from '../../../shared/model/release-entry.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { AskedRelease } from './use-releases.ts';
import { useApplyOffer } from './use-apply-offer.ts';

interface SafeOffersProps {
  readonly asked: AskedRelease;
  readonly offers: readonly SafeTableOffer[];
  readonly onApplied: () => void;
  readonly back: ReactNode;
}

/** Ways to publish safely with how much each keeps, the one that loses least first and chosen. */
export function SafeOffers({ asked, offers, onApplied, back }: SafeOffersProps): ReactElement {
  const ranked = offers.toSorted((first, second) => second.kept - first.kept);
  const [chosen, setChosen] = useState(0);
  const { apply, isApplying, failure } = useApplyOffer(asked, onApplied);
  const offer = ranked[chosen];
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
        {ranked.map((each, index) => (
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
