import type { ReactElement } from 'react';
import type { Policy } from '../../../shared/model/policy.ts';
import { policyChanges } from './policy-changes.ts';

/** What would be different from now on, a line for each rule. */
export function ChangeList({ from, to }: { readonly from: Policy; readonly to: Policy }): ReactElement {
  const { starts, ends } = policyChanges(from, to);
  return (
    <div className="policy-changes" aria-live="polite">
      <dl>
        {starts.length > 0 && <Rules term="From now on" rules={starts} />}
        {ends.length > 0 && <Rules term="No longer" rules={ends} />}
      </dl>
      {starts.length + ends.length === 0 && <p>Every rule stays as it is.</p>}
    </div>
  );
}

function Rules({ term, rules }: { readonly term: string; readonly rules: readonly string[] }): ReactElement {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {rules.map((rule) => (
          <p key={rule}>{rule}</p>
        ))}
      </dd>
    </>
  );
}
