import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { SegmentLook } from '../../../shared/model/segment-look.ts';
import type { SegmentExpression } from '../../../shared/model/segment.ts';
import { useEngine } from '../../client/queries.ts';

/** Asks who an expression picks; one that takes its place stops the count of the one before. Null is not asked. */
export function useSegmentLook(dataset: string, expression: SegmentExpression | null): UseQueryResult<SegmentLook> {
  const { queries } = useEngine();
  return useQuery({
    ...queries.segments.look.queryOptions({ input: expression === null ? skipToken : { dataset, expression } }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
