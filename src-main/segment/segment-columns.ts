import { AppError } from '../../shared/base/app-error.ts';
import type { HarmonisedLabel } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { quoteLiteral } from '../database/quote.ts';
import { bandSql } from './age-sql.ts';
import { ageSql, areaSql, keySql } from './key-sql.ts';
import { countedCode } from './map-labels.ts';
import type { ReadStrand } from './read-strand.ts';
import { isIn } from './segment-sql.ts';
import type { SegmentColumns } from './segment-sql.ts';

type Origin = 'record-level' | 'aggregate';

/** How the columns of a dataset answer segments; `labels` are those of every strand that a segment speaks of. */
export function openSegmentColumns(
  dataset: Dataset,
  areaColumn: string | null,
  strands: readonly ReadStrand[],
  labels: ReadonlyMap<string, readonly HarmonisedLabel[]>,
): SegmentColumns {
  const origin: Origin = dataset.kind === 'aggregate' ? 'aggregate' : 'record-level';
  return {
    strandIn(strandId, list, codes) {
      const found = strands.find(({ strand }) => strand.list.id === list);
      if (found === undefined) throw new Error(`The strand ${strandId} of ${dataset.id} was not read`);
      const key = keySql(found.strand, dataset);
      if (found.meaningOf === null) {
        const band = bandSql(key, found.strand.list);
        return isIn(codes.includes('missing') ? band : `nullif(${band}, 'missing')`, codes);
      }
      return labelsSql(key, labels.get(list) ?? [], (code) => codes.includes(code), origin);
    },
    ageBetween(from = 0, to = Infinity) {
      const found = strands.find(({ strand }) => strand.list.strand === 'age');
      if (found === undefined) throw new Error(`The ages of ${dataset.id} were not read`);
      const age = ageSql(found.strand, dataset);
      if (age !== null) return `(${age} >= ${from}${Number.isFinite(to) ? ` AND ${age} <= ${to}` : ''})`;
      const bands = new Set(bandsBetween(found, from, to, dataset));
      return labelsSql(
        keySql(found.strand, dataset),
        labels.get(found.strand.list.id) ?? [],
        (code) => bands.has(code),
        origin,
      );
    },
    areaIn: (codes) => isIn(areaSql(areaColumn), codes),
  };
}

/** The bands of a list that lie within two ages; refuses ages that cut a band. */
function bandsBetween({ strand: { list } }: ReadStrand, from: number, to: number, dataset: Dataset): string[] {
  const bands = list.categories.map(({ code, label, from: least = 0, to: most = Infinity }) => ({
    code,
    label,
    least,
    most,
  }));
  const cut = bands.find(({ least, most }) => least <= to && most >= from && !(least >= from && most <= to));
  if (cut !== undefined) {
    throw new AppError(
      'data-impossible',
      `"${dataset.title}" holds ages in bands, and "${cut.label}" lies only partly within the ages asked for. Choose ages at which its bands begin and end.`,
      { file: dataset.path },
    );
  }
  return bands.flatMap(({ code, least, most }) => (least >= from && most <= to ? [code] : []));
}

/** SQL that is true for the labels of the codes picked, NULL where a label does not tell, and false for others. */
function labelsSql(
  column: string,
  labels: readonly HarmonisedLabel[],
  isPicked: (code: string) => boolean,
  origin: Origin,
): string {
  const picked: (string | null)[] = [];
  const untold: (string | null)[] = [null];
  for (const { label, meaning } of labels) {
    const code = countedCode(meaning, origin);
    if (code !== null && isPicked(code)) picked.push(label);
    else if (meaning.kind !== 'category') untold.push(label);
  }
  return `CASE WHEN ${among(column, picked)} THEN true WHEN ${among(column, untold)} THEN NULL ELSE false END`;
}

function among(column: string, labels: readonly (string | null)[]): string {
  const texts = labels.filter((label) => label !== null);
  const parts = [
    ...(labels.includes(null) ? [`${column} IS NULL`] : []),
    ...(texts.length === 0 ? [] : [`${column} IN (${texts.map(quoteLiteral).join(', ')})`]),
  ];
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
}
