import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { ReleaseExplanation } from '../../../shared/model/release-entry.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Icon } from '../../ui/icon.tsx';
import { HashText } from './hash-text.tsx';
import { proofWords } from './proof-words.ts';

/** Of whom a release tells, from the files that the ledger kept of it, each read again; and whether its proofs still hold. */
export function Counted({ number }: { readonly number: number }): ReactElement {
  const { queries } = useEngine();
  const explanation = useQuery(queries.releases.explain.queryOptions({ input: { number } }));
  return (
    <section className="counted" aria-label="Who is counted">
      <h3>Who is counted</h3>
      <Asked query={explanation} loading="Reading the tables that left, and their proofs…">
        {({ tables, proofs }) => (
          <>
            <ul className="counted-list">
              {tables.map((kept) => (
                <KeptTables key={kept.hash} kept={kept} />
              ))}
            </ul>
            <p className={proofs.hold < proofs.kept ? 'proofs proofs-fail small' : 'proofs small'}>
              <Icon name={proofs.hold < proofs.kept ? 'danger' : 'tick'} size={14} />
              {proofWords(proofs)}
            </p>
          </>
        )}
      </Asked>
    </section>
  );
}

function KeptTables({ kept }: { readonly kept: ReleaseExplanation['tables'][number] }): ReactElement {
  if (!kept.isThere) {
    return (
      <li className="counted-gone">
        <span>
          <Icon name="danger" size={14} /> A file of released tables is gone or is not what left.
        </span>
        <HashText hash={kept.hash} label="Hash of the file of released tables" />
      </li>
    );
  }
  return (
    <li>
      <span>
        <span className="counted-title">{kept.title}</span> <span className="muted">{kept.period}</span>
        <span className="tiny muted counted-figures">
          {startSentence(countedNoun(kept.tables, 'table'))}; {formatNumber(kept.printed)} counts out,{' '}
          {formatNumber(kept.hidden)} hidden
        </span>
      </span>
      <HashText hash={kept.hash} label={`Hash of the tables of ${kept.title}`} />
    </li>
  );
}
