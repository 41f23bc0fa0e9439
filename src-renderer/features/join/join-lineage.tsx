import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { useTables } from './use-tables.ts';

interface JoinLineageProps {
  readonly join: string;
  readonly title: string;
}

/** Where each column of a join comes from, and by what way. */
export function JoinLineage({ join, title }: JoinLineageProps): ReactElement {
  const { queries } = useEngine();
  const graph = useQuery(queries.joins.graph.queryOptions());
  const tables = useTables();
  return (
    <Asked query={graph} loading="Following the columns…">
      {({ lineage }) => {
        const columns = lineage[join] ?? [];
        if (columns.length === 0) return <p className="small muted">This join cannot be made just now.</p>;
        return (
          <>
            <h2>{startSentence(countedNoun(columns.length, 'column'))}, and where each comes from</h2>
            <table className="plain-table" aria-label={`Columns of ${title}`}>
              <thead>
                <tr>
                  <th scope="col">Column</th>
                  <th scope="col">Comes from</th>
                  <th scope="col">How</th>
                </tr>
              </thead>
              <tbody>
                {columns.map(({ column, from, through }) => (
                  <tr key={column}>
                    <th scope="row">{column}</th>
                    <td>
                      {from.length === 0
                        ? 'made by the join'
                        : formatList(
                            from.map((source) =>
                              source.column === column
                                ? tables.titleOf(source.dataset)
                                : `“${source.column}” of ${tables.titleOf(source.dataset)}`,
                            ),
                          )}
                    </td>
                    <td className="muted">{through === '' ? 'as it was' : through}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        );
      }}
    </Asked>
  );
}
