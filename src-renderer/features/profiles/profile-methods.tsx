import type { ReactElement } from 'react';
import type { Profile } from '../../../shared/model/profile.ts';

/** How the numbers were worked out, what the symbols mean, and how people are protected. */
export function ProfileMethods({ profile }: { readonly profile: Profile }): ReactElement {
  return (
    <section id="section-methods" className="paper-section">
      <h2>Methods and disclosure</h2>
      <dl className="definitions">
        {profile.methods.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>Symbols</h3>
      <dl className="definitions">
        {profile.symbols.map(({ symbol, meaning }) => (
          <div key={symbol}>
            <dt>{symbol}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{profile.disclosureNote}</p>
    </section>
  );
}
