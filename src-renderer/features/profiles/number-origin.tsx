import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import type { Figure, Provenance } from '../../../shared/model/edition.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useRecordRelease } from '../releases/use-record-release.ts';
import { useEditing } from './editing.ts';
import type { Piece } from './text-pieces.ts';

/** Where a number comes from: how it was worked out, of which datasets, and in which releases it has left. */
export function NumberOrigin({ piece }: { readonly piece: Extract<Piece, { kind: 'number' }> }): ReactElement {
  return (
    <Dialog className="number-origin" aria-label={`Where ${piece.text} comes from`}>
      {({ close }) => (
        <>
          <div className="number-close">
            <IconButton icon="close" label="Close" onPress={close} />
          </div>
          {piece.before !== null && (
            <p className="number-was">
              It was <b>{piece.before}</b> when the last edition was kept; it is <b>{piece.text}</b> now.
            </p>
          )}
          {piece.figure === null ? (
            <p className="muted">
              {piece.text} is not a released number: it is part of a name, a date or the base of a rate.
            </p>
          ) : (
            <Origin figure={piece.figure} />
          )}
        </>
      )}
    </Dialog>
  );
}

function Origin({ figure }: { readonly figure: Figure }): ReactElement {
  const { queries } = useEngine();
  const { choice } = useEditing();
  const [showsQuery, setShowsQuery] = useState(false);
  const record = useRecordRelease();
  const origin = useQuery(
    queries.profiles.provenance.queryOptions({
      input: { profile: choice.recipe.id, area: choice.area.code, figure: figure.source },
    }),
  );
  const { measure, strand, area, category, second } = figure.source;
  const copy = (found: Provenance): void =>
    void record.leave({
      asked: { kind: 'measure', measure },
      form: 'copied number',
      what: found.title,
      go: () => navigator.clipboard.writeText(sourcedText(found)),
    });
  return (
    <Asked query={origin} loading="Looking where it comes from…">
      {(found) => (
        <>
          <Heading slot="title" className="number-title">
            {found.title}
          </Heading>
          {found.formula !== null && <p className="number-formula">{found.formula}</p>}
          <dl className="facts">
            {found.facts.map(({ term, text }) => (
              <div className="fact" key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {showsQuery && found.query !== null && (
            <pre className="number-query" tabIndex={0} aria-label="The query that counted it">
              {found.query}
            </pre>
          )}
          <div className="number-actions">
            <Button
              icon="explore"
              onPress={() =>
                navigate({
                  screen: 'explore',
                  measure,
                  strand,
                  area,
                  category,
                  ...(second === undefined ? {} : { by: second.strand, byCategory: second.category }),
                })
              }
            >
              Open in Explore
            </Button>
            {found.query !== null && (
              <Button onPress={() => setShowsQuery(!showsQuery)}>
                {showsQuery ? 'Hide the query' : 'Show the query'}
              </Button>
            )}
            <Button icon="copy" isPending={record.isBusy} onPress={() => copy(found)}>
              Copy with source
            </Button>
          </div>
          {record.failure !== null && <p className="form-error">Nothing was copied. {record.failure}</p>}
          {record.refused !== null && (
            <p className="form-error">Nothing was copied: {record.refused.check.reason ?? 'it may not leave now.'}</p>
          )}
        </>
      )}
    </Asked>
  );
}

/** A number with its source, to paste: "2.07, rate ratio, shown as 2.1. Numerator: …". */
function sourcedText({ title, facts }: Provenance): string {
  return [`${title}.`, ...facts.map(({ term, text }) => `${term}: ${text}.`)].join(' ');
}
