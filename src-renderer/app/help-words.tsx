import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { findTerms, glossary } from '../../shared/presentation/glossary.ts';
import { Icon } from '../ui/icon.tsx';

/** The words of the field, found by themselves, by what they mean or by the words that others use for them. */
export function HelpWords({ term }: { readonly term: string | null }): ReactElement {
  const [search, setSearch] = useState('');
  const wanted = useRef<HTMLDivElement>(null);
  useEffect(() => {
    wanted.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const found = findTerms(glossary, search);
  return (
    <>
      <SearchField className="help-search" aria-label="Find a word" value={search} onChange={setSearch}>
        <Icon name="search" />
        <Input placeholder="Find a word" />
      </SearchField>
      {found.length === 0 ? (
        <p className="muted" role="status">
          No word like that. Try a shorter one.
        </p>
      ) : (
        <dl className="glossary">
          {found.map((each) => (
            <div
              key={each.id}
              ref={each.id === term ? wanted : undefined}
              className={each.id === term ? 'glossary-wanted' : undefined}
            >
              <dt>{each.title}</dt>
              <dd>{each.says}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
