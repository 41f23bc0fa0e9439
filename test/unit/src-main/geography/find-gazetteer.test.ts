import { expect, test } from 'vitest';
import type { ColumnRole } from '../../../../shared/model/column-role.ts';
import { findGazetteer } from '../../../../src-main/geography/find-gazetteer.ts';
import { describeColumns } from '../../../../src-main/catalogue/describe-columns.ts';
import { codes, placeTable } from '../../../support/place-tables.ts';
import { textTable } from '../../../support/text-table.ts';
import { withDatabase } from '../../../support/with-database.ts';

const category: ColumnRole = { kind: 'category' };

test('a best fit, exact nesting and change types are told apart by what the rows hold', () =>
  withDatabase(async (connection) => {
    const fit = await placeTable(
      connection,
      'fit',
      { LSOA21CD: codes('lsoa', '2021'), WD22CD: codes('ward', '2022'), LAD22CD: codes('district', '2022') },
      [
        ['E01000001', 'E05000001', 'E09000001'],
        ['E01000002', 'E05000001', 'E09000001'],
        ['E01000003', 'E05000002', 'E99999999'],
      ],
      { kind: 'lookup' },
    );
    const change = await placeTable(
      connection,
      'change',
      { LSOA11CD: codes('lsoa', '2011'), CHGIND: category, LSOA21CD: codes('lsoa', '2021') },
      [
        ['E01000001', 'U', 'E01000001'],
        ['E01000009', 'S', 'E01033770'],
        ['E01000009', 'S', 'E01033771'],
      ],
      { kind: 'lookup' },
    );
    const { lookups } = await findGazetteer(connection, [fit, change]);
    expect(lookups.map(({ from, to, method, change: mark }) => [from.column, to.column, method, mark])).toEqual([
      ['LSOA21CD', 'WD22CD', 'best-fit', undefined],
      ['LSOA21CD', 'LAD22CD', 'exact', undefined],
      ['LSOA11CD', 'LSOA21CD', 'change', 'CHGIND'],
    ]);
    expect(lookups[0]?.because).toBe(
      'each of 3 LSOA 2021 codes has one ward of 2022; LSOAs can cross the borders of wards, so each counts whole where most of its people live',
    );
    expect(lookups[2]?.because).toBe('it holds 2 LSOAs of 2011 beside 3 of 2021; 1 of them lead to several');
  }));

test('a column that leads one area to several of another level is no lookup, and records of people never are', () =>
  withDatabase(async (connection) => {
    const columns = { lsoa: codes('lsoa', '2021'), ward: codes('ward', '2022') };
    const rows = [
      ['E01000001', 'E05000001'],
      ['E01000001', 'E05000002'],
      ['E01000002', 'E05000002'],
    ];
    const table = await placeTable(connection, 'table', columns, rows);
    const people = await placeTable(connection, 'people', columns, rows.slice(1), { kind: 'record-level' });
    expect((await findGazetteer(connection, [table, people])).lookups).toEqual([]);
  }));

test('outlines are known by the codes that each has of its own, places by their coordinates', () =>
  withDatabase(async (connection) => {
    const outlines = await placeTable(
      connection,
      'outlines',
      {
        WD25CD: codes('ward', '2025'),
        WD25NM: { kind: 'area-name', geography: { kind: 'ward', vintage: '2025' } },
        LAD25CD: codes('district', '2025'),
      },
      [
        ['E05000001', 'North', 'E09000001'],
        ['E05000002', 'South', 'E09000001'],
      ],
      { kind: 'boundaries' },
    );
    const services = await placeTable(
      connection,
      'services',
      { Name: { kind: 'free-text' }, Easting: { kind: 'easting' }, Northing: { kind: 'northing' } },
      [
        ['Library', '512217', '180943'],
        ['Closed', null, null],
      ],
      { kind: 'points' },
    );
    const gazetteer = await findGazetteer(connection, [outlines, services]);
    expect(gazetteer.boundaries).toEqual([
      {
        dataset: 'outlines',
        codeColumn: 'WD25CD',
        nameColumn: 'WD25NM',
        geography: { kind: 'ward', vintage: '2025' },
        areas: 2,
      },
    ]);
    expect(gazetteer.points).toEqual([
      {
        dataset: 'services',
        title: 'services',
        x: 'Easting',
        y: 'Northing',
        system: 'british-national-grid',
        nameColumn: 'Name',
        points: 1,
      },
    ]);
  }));

test('a postcode directory as it is published is read for what it is, and leads from postcodes to each level', () =>
  withDatabase(async (connection) => {
    const header = [
      'pcd',
      'pcds',
      'dointr',
      'oseast1m',
      'osnrth1m',
      'oa21',
      'lsoa21',
      'msoa21',
      'ward',
      'laua',
      'rgn',
      'ctry',
      'lat',
      'long',
    ];
    const rows = Array.from({ length: 40 }, (_, at) => [
      `UB${1 + Math.floor(at / 9)}${at % 9}AH`,
      `UB${1 + Math.floor(at / 9)} ${at % 9}AH`,
      '200001',
      String(512000 + at * 7),
      String(180900 + at * 11),
      `E00${180000 + at}`,
      `E010337${70 + (at % 20)}`,
      `E0200694${at % 4}`,
      `E050135${18 + (at % 3)}`,
      'E09000009',
      'E12000007',
      'E92000001',
      (51.5 + at / 1000).toFixed(6),
      (-0.3 - at / 1000).toFixed(6),
    ]);
    const relation = await textTable(connection, header, rows);
    const { columns } = await describeColumns(connection, relation, {
      read: { format: 'csv' },
      settled: {},
      file: 'ONSPD_AUG_2025_UK.csv',
    });
    const kinds = Object.fromEntries(
      columns.map(({ name, role }) => [name, 'geography' in role ? role.geography.kind : role.kind]),
    );
    expect(kinds).toMatchObject({
      pcds: 'postcode',
      oseast1m: 'easting',
      osnrth1m: 'northing',
      oa21: 'output-area',
      lsoa21: 'lsoa',
      msoa21: 'msoa',
      ward: 'ward',
      laua: 'district',
      rgn: 'region',
      ctry: 'country',
      lat: 'latitude',
      long: 'longitude',
    });
    const roles = Object.fromEntries(columns.map(({ name, role }) => [name, role]));
    const directory = await placeTable(connection, 'onspd', roles, rows, { kind: 'lookup' });
    const { lookups } = await findGazetteer(connection, [directory]);
    const fromPostcode = lookups.filter(({ from }) => from.kind === 'postcode' && from.column === 'pcds');
    expect(fromPostcode.map(({ to, method }) => [to.column, method])).toEqual(
      ['oa21', 'lsoa21', 'msoa21', 'ward', 'laua', 'rgn', 'ctry'].map((column) => [column, 'best-fit']),
    );
  }));
