import type { ReactElement } from 'react';
import { glossary } from '../../shared/presentation/glossary.ts';
import { helpTopics } from './help-topic.ts';
import { KeyRows } from './help-keys.tsx';

/** What can be done with what has focus and on this screen, with the words that stand there. */
export function HelpHere({ about }: { readonly about: string }): ReactElement {
  return (
    <>
      {helpTopics(about, window.location.hash).map(({ title, says, keys = [], terms = [] }) => (
        <section key={title} className="help-topic">
          <h3>{title}</h3>
          {says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {keys.length > 0 && (
            <dl className="keys">
              <KeyRows rows={keys} />
            </dl>
          )}
          {terms.length > 0 && (
            <dl className="glossary">
              {glossary
                .filter(({ id }) => terms.includes(id))
                .map((term) => (
                  <div key={term.id}>
                    <dt>{term.title}</dt>
                    <dd>{term.says}</dd>
                  </div>
                ))}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}
