import type { ReactElement } from 'react';

/** A number that an officer typed, marked as one that no table holds and no newer data change. */
export function TypedNumber({ text }: { readonly text: string }): ReactElement {
  return (
    <span className="typed-number" title={`${text} is typed: no table holds it, so it does not follow the data.`}>
      {text}
      <span className="only-read">, typed: no table holds it</span>
      <span className="typed-mark" aria-hidden="true">
        typed
      </span>
    </span>
  );
}
