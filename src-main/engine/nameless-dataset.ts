import type { Dataset } from '../../shared/model/dataset.ts';

/** A dataset of which nothing is said yet but how it is read; `id` is what it is called meanwhile. */
export function namelessDataset(id: string, typing: Pick<Dataset, 'read' | 'roles' | 'received'>, path = ''): Dataset {
  return {
    ...typing,
    id,
    title: id,
    path,
    kind: 'record-level',
    owner: '',
    subject: '',
    unit: '',
    period: { from: typing.received, to: typing.received, label: '' },
    sensitivity: 'personal',
    licence: '',
    counted: '',
    notCounted: '',
  };
}
