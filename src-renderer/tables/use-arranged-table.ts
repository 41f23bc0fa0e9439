import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TableModel } from '../../shared/model/table-model.ts';
import { arrangeBeside } from './row-arranger.ts';
import { columnsOfRows, isUnsorted, type RowOrder } from './row-order.ts';

/** A table with its body rows in the order that the user wants; in its own order until that is known. */
export function useArrangedTable(table: TableModel, order: RowOrder): TableModel {
  const { data: keys } = useQuery({
    queryKey: ['arranged', table, order],
    queryFn: () => arrangeBeside(columnsOfRows(table, order.by), order),
    enabled: !isUnsorted(order),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return useMemo(() => (keys === undefined || isUnsorted(order) ? table : pickRows(table, keys)), [table, keys, order]);
}

function pickRows(table: TableModel, keys: readonly string[]): TableModel {
  const byKey = new Map(table.rows.map((row) => [row.key, row]));
  return { ...table, rows: keys.flatMap((key) => byKey.get(key) ?? []) };
}
