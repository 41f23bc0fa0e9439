import { codeListOf, shownLists, shownStrands, strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { groupPhrase } from '../../shared/presentation/group-phrase.ts';
import type { StrandReading } from '../join/strand-effect.ts';
import { keySql } from '../segment/key-sql.ts';
import { openKeyCoder } from '../segment/key-code.ts';
import { readStrand } from '../segment/read-strand.ts';
import { carriesList, strandColumnOf } from '../segment/strand-column.ts';

/** How the strands of a dataset of records are read, each in the most detailed list that it can carry. */
export function strandReadings(dataset: Dataset): StrandReading[] {
  if (dataset.kind !== 'record-level') return [];
  return shownStrands.flatMap((strand) => {
    const list = shownLists[strand].map(codeListOf).find((each) => {
      const column = strandColumnOf(dataset, each);
      return column !== null && carriesList(column, codeListOf);
    });
    return list === undefined ? [] : readingOf(dataset, list);
  });
}

function readingOf(dataset: Dataset, list: CodeList): StrandReading[] {
  const read = readStrand(dataset, list);
  if (read === null) return [];
  const { strand } = read;
  const codeOf = openKeyCoder(read, 'record-level');
  const known = new Set(list.categories.map(({ code }) => code));
  return [
    {
      strand: list.strand,
      title: strandTitles[list.strand],
      value: keySql(strand, dataset),
      groups: list.categories.map((category) => ({
        code: category.code,
        label: category.label,
        phrase: groupPhrase({ measure: { people: dataset.unit }, strand: { id: list.strand } }, category),
      })),
      groupOf(value) {
        const code = codeOf(value);
        return code !== null && known.has(code) ? code : null;
      },
    },
  ];
}
