import type { Profile } from '../../../shared/model/profile.ts';
import { cellStatusSchema } from '../../../shared/model/status.ts';
import type { TableModel } from '../../../shared/model/table-model.ts';
import { backMatter } from '../back-matter.ts';
import { undrawnNotes } from '../printed-table.ts';
import type { CsvTable } from './csv-table.ts';

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }];

/** Every value of a status column; the spelling of each is that of the model. */
const statuses = [...cellStatusSchema.options, 'zero'];

/** Describes all CSV files of a report together: what they share, then each table. */
export function groupMetadata(profile: Profile, tables: readonly object[]): object {
  return {
    '@context': context,
    '@type': 'TableGroup',
    ...reportProperties(profile),
    'dc:title': `${profile.title} – ${profile.area.name}`,
    'dc:description': profile.subtitle === '' ? profile.title : profile.subtitle,
    tables: tables.map((table) => Object.fromEntries(Object.entries(table).filter(([key]) => key !== '@context'))),
  };
}

function reportProperties(profile: Profile): object {
  const back = backMatter(profile);
  return {
    'dc:language': 'en-GB',
    'dc:publisher': profile.organisation,
    'dc:issued': { '@value': profile.editionDate, '@type': 'date' },
    'dc:coverage': `${profile.area.name}, ${profile.period}`,
    'dc:license': back.licences,
    'dc:rights': profile.disclosureNote,
    'dc:source': profile.sources.map((source) => ({
      'dc:title': source.title,
      'dc:publisher': source.owner,
      'dc:temporal': source.period,
      'dc:dateAccepted': source.received,
      'dc:hasVersion': source.version,
      ...(source.licence === '' ? {} : { 'dc:license': source.licence }),
      'dc:description': `Counted: ${source.counted} Not counted: ${source.notCounted}`,
    })),
  };
}

/** Describes a CSV file after the W3C's Metadata Vocabulary for Tabular Data (CSV on the Web). */
export function tableMetadata(
  profile: Profile,
  label: string,
  table: TableModel,
  file: string,
  { columns }: CsvTable,
): object {
  return {
    '@context': context,
    '@type': 'Table',
    url: file,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'] },
    ...reportProperties(profile),
    'dc:title': `${label}: ${table.caption}`,
    ...(table.subtitle === '' ? {} : { 'dc:description': table.subtitle }),
    notes: [
      ...undrawnNotes(table.notes).map((note) => ({ 'dc:description': note })),
      ...profile.symbols.map(({ symbol, meaning }) => ({ 'dc:title': symbol, 'dc:description': meaning })),
    ],
    tableSchema: {
      '@type': 'Schema',
      primaryKey: ['code', 'row_kind'],
      ...(columns[2] === undefined ? {} : { rowTitles: [columns[2].name] }),
      columns: columns.map(({ name, title, datatype, description }) => ({
        name,
        titles: [name, title],
        datatype: name.endsWith('_status') ? { base: 'string', format: statuses.join('|') } : datatype,
        null: '',
        'dc:description': description,
        required: name.endsWith('_status') || name === 'code' || name === 'row_kind',
      })),
    },
  };
}
