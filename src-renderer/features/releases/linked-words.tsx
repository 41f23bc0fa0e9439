import type { ReactElement } from 'react';
import { formatRoute } from '../../app/route.ts';

/** Words in which each "R-038" leads to that release. */
export function LinkedWords({ words }: { readonly words: string }): ReactElement {
  return (
    <>
      {words.split(/(\bR-\d{3,}\b)/).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <a
            key={index}
            className="release-link"
            href={formatRoute({ screen: 'releases', release: String(Number(part.slice(2))), view: null })}
          >
            {part}
          </a>
        ),
      )}
    </>
  );
}
