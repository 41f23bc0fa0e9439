import type { Profile } from '../../../shared/model/profile.ts';
import type { TableModel } from '../../../shared/model/table-model.ts';
import type { CsvTable } from './csv-table.ts';

/** Describes a CSV file after the W3C's Metadata Vocabulary for Tabular Data (CSV on the Web). */
export function tableMetadata(
  profile: Profile,
  label: string,
  table: TableModel,
  file: string,
  { columns }: CsvTable,
): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
    url: file,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'] },
    'dc:title': `${label}: ${table.caption}`,
    'dc:description': [table.subtitle, ...table.notes].filter((text) => text !== '').join(' '),
    'dc:language': 'en-GB',
    'dc:publisher': profile.organisation,
    'dc:issued': { '@value': profile.editionDate, '@type': 'date' },
    'dc:coverage': `${profile.area.name}, ${profile.period}`,
    'dc:source': profile.sources.map(({ title, owner, period }) => `${title}, ${owner}, ${period}`),
    'dc:license': profile.licences,
    'dc:rights': profile.disclosureNote,
    tableSchema: {
      primaryKey: ['code', 'row_kind'],
      rowTitles: columns[2] === undefined ? [] : [columns[2].name],
      columns: columns.map(({ name, title, datatype, description }) => ({
        name,
        titles: [name, title],
        datatype,
        'dc:description': description,
        required: name.endsWith('_status') || name === 'code' || name === 'row_kind',
      })),
    },
  };
}
