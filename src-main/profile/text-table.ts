import type { TableModel } from '../../shared/model/table-model.ts';

interface TextTable {
  readonly id: string;
  readonly caption: string;
  readonly subtitle: string;
  readonly heads: readonly string[];
  /** The columns' ids, where one of them is asked for. */
  readonly ids?: readonly string[];
  /** Each row's key and its texts, one under each head. */
  readonly rows: readonly { readonly key: string; readonly texts: readonly string[] }[];
  readonly notes?: readonly string[];
}

/** A table of words. Texts but the first are set on one line, so they are short. */
export function textTable({ id, caption, subtitle, heads, ids = [], rows, notes = [] }: TextTable): TableModel {
  return {
    id,
    caption,
    subtitle,
    columns: heads.map((title, index) => ({ kind: 'label', id: ids[index] ?? `column-${String(index)}`, title })),
    rows: rows.map(({ key, texts }) => ({
      key,
      kind: 'body',
      cells: texts.map((text) => ({ kind: 'text', text })),
    })),
    notes: [...notes],
  };
}
