import { basename, extname } from 'node:path';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { DatasetAbout } from '../../shared/model/import-preview.ts';
import { peopleUnitOf } from '../../shared/model/people-unit.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';

/** What is known of a file when a first answer is wanted to what must be said of it. */
export interface AboutEvidence {
  readonly file: string;
  readonly read: ReadPlan;
  /** The day on which the file was last changed. */
  readonly received: string;
  readonly period: Dataset['period'] | null;
  readonly roles: Readonly<Record<string, ColumnRole>>;
}

const notSaid = 'Not stated';

/** First answers for what must be said of a dataset; what no file can tell is left empty or "Not stated". */
export function proposeAbout(evidence: AboutEvidence): DatasetAbout {
  const title = titleOf(evidence.file);
  const kind = kindOf(evidence);
  return {
    id: idOf(title),
    title,
    kind,
    owner: '',
    subject: title,
    unit: unitOf(kind, evidence),
    period: evidence.period ?? {
      from: evidence.received,
      to: evidence.received,
      label: `received ${evidence.received}`,
    },
    received: evidence.received,
    sensitivity: sensitivityOf(kind),
    licence: notSaid,
    counted: notSaid,
    notCounted: notSaid,
  };
}

/** "asa_housing_extract_2025-10-30.csv" → "Asa housing extract 2025-10-30". */
function titleOf(file: string): string {
  const bare = basename(file).replace(/\.(gz|zip)$/i, '');
  const words = bare
    .slice(0, bare.length - extname(bare).length)
    .replace(/[_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Extract' : words.charAt(0).toUpperCase() + words.slice(1);
}

function idOf(title: string): string {
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'extract' : slug;
}

/** What is counted, as far as the columns say. */
function unitOf(kind: Dataset['kind'], { roles }: AboutEvidence): string {
  if (kind === 'record-level') return 'people';
  return (kind === 'aggregate' ? peopleUnitOf(roles) : null) ?? 'rows';
}

/** A row is a person or event unless the table counts or locates something. */
function kindOf({ read, roles }: AboutEvidence): Dataset['kind'] {
  const columns = Object.values(roles);
  const kinds = new Set(columns.map(({ kind }) => kind));
  const isOfPeople = kinds.has('date-of-birth') || kinds.has('age-in-years');
  const { format, unpivot } = read;
  if (format === 'geojson' || format === 'topojson') {
    // Published outlines carry the middle of each area in degrees and in metres.
    const isOfAreas = kinds.has('area-code') && kinds.has('easting');
    return kinds.has('longitude') && !isOfAreas ? 'points' : 'boundaries';
  }
  if (unpivot !== undefined) return 'aggregate';
  if (!isOfPeople && (kinds.has('count') || kinds.has('measure'))) return 'aggregate';
  if (isOfPeople || kinds.has('strand') || kinds.has('date')) return 'record-level';
  const places = columns.filter(
    ({ kind }) => kind === 'area-code' || kind === 'area-name' || kind === 'postcode',
  ).length;
  if (kinds.has('latitude') || kinds.has('easting')) return places > 1 ? 'lookup' : 'points';
  return places > 1 ? 'lookup' : 'record-level';
}

/** Rows of people are personal until an officer says otherwise; anything else may hold small numbers of them. */
function sensitivityOf(kind: Dataset['kind']): Dataset['sensitivity'] {
  if (kind === 'record-level') return 'personal';
  return kind === 'boundaries' ? 'open' : 'internal';
}
