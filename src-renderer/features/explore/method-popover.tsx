import type { ReactElement } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DisclosureSummary } from '../../../shared/model/disclosure-summary.ts';
import type { EvidenceView } from '../../../shared/presentation/evidence-view.ts';
import { TriggerButton } from '../../ui/button.tsx';
import { methodFacts } from './method-facts.ts';

interface MethodPopoverProps {
  readonly view: EvidenceView;
  readonly category: string | null;
  readonly disclosure: DisclosureSummary;
}

/** Where the leading numbers come from, and what protects the people behind them. */
export function MethodPopover({ view, category, disclosure }: MethodPopoverProps): ReactElement {
  return (
    <DialogTrigger>
      <TriggerButton icon="info">Method</TriggerButton>
      <Popover className="popover popover-wide" placement="bottom end" offset={6}>
        <Dialog className="method">
          <Heading slot="title">Where these numbers come from</Heading>
          <dl className="facts">
            {methodFacts(view, category).map(({ term, text }) => (
              <div className="fact" key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div className="fact">
              <dt>Protected</dt>
              <dd>
                {disclosure.policy}; {formatNumber(disclosure.hidden)} of {formatNumber(disclosure.cells)} numbers
                hidden. {disclosure.method}
              </dd>
            </div>
          </dl>
          {category === null && <p className="small">Choose a row of the table to see its own numbers here.</p>}
          <p className="muted small">
            An interval holds the true figure 95 times in 100. Two groups are compared by the interval of their ratio,
            never by whether their own intervals overlap.
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
