import type { ReactElement } from 'react';

/** A sentence whose intervals stay on one line. */
export function Unbroken({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(/(\([^)]*\)\.?)/).map((part, index) =>
        index % 2 === 0 || part.length > 24 ? (
          part
        ) : (
          <span className="unbroken" key={index}>
            {part}
          </span>
        ),
      )}
    </>
  );
}
