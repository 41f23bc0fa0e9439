import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { failureText } from '../client/failure-text.ts';
import { Button } from './button.tsx';
import { LoadingBar } from './loading-bar.tsx';
import { Note } from './note.tsx';

interface AskedProps<T> {
  readonly query: UseQueryResult<T>;
  /** "Reading 23 measures…" */
  readonly loading: string;
  readonly children: (data: T) => ReactNode;
}

/** The answer to a query, or what stands in its place: what is being read, or what failed and how to go on. */
export function Asked<T>({ query, loading, children }: AskedProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    return (
      <Note tone="danger" action={<Button onPress={() => void query.refetch()}>Try again</Button>}>
        {failureText(query.error)}
      </Note>
    );
  }
  return <LoadingBar text={loading} />;
}
