import type { Redline } from '../../shared/model/edition.ts';
import type { Finding, Profile } from '../../shared/model/profile.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import { numbersIn, unbindText } from '../../shared/presentation/bound-text.ts';
import { profileTexts } from '../../shared/presentation/profile-texts.ts';

type Changes = Pick<Redline, 'datasets' | 'figures' | 'blocks'>;

/**
 * What a profile says otherwise than an earlier edition of it: each number that changed, by the finding or the table
 * cell it stands in, and each finding, paragraph or table that came, went or was worded anew.
 */
export function redline(before: Profile, now: Profile): Changes {
  const [earlier, present] = [findingsOf(before), findingsOf(now)];
  const [oldTables, tables] = [tablesOf(before), tablesOf(now)];
  const [oldTexts, texts] = [textsOf(before), textsOf(now)];
  return {
    datasets: now.sources.flatMap(({ title, version }) => {
      const known = before.sources.find((source) => source.title === title);
      return known === undefined || known.version === version ? [] : [{ title, before: known.version, now: version }];
    }),
    figures: [
      ...[...present.values()].flatMap((finding) => figuresOf(earlier.get(finding.id), finding)),
      ...[...texts].flatMap(([id, text]) => numbersOf(id, oldTexts.get(id), text)),
      ...[...tables.values()].flatMap((table) => cellsOf(oldTables.get(table.id), table)),
    ],
    blocks: [
      ...blockChanges(earlier, present, ({ text }) => text, isWordedAnew),
      ...blockChanges(paragraphsOf(before), paragraphsOf(now), (text) => text, isWordedAnew),
      ...blockChanges(
        oldTables,
        tables,
        ({ caption }) => caption,
        (one, other) => one !== other,
      ),
    ],
  };
}

function findingsOf(profile: Profile): ReadonlyMap<string, Finding> {
  const inSections = profile.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'finding' ? [block] : [])),
  );
  const own = profile.mainFinding === null ? [] : [profile.mainFinding];
  return new Map([...inSections, ...profile.findings, ...own].map((finding) => [finding.id, finding]));
}

function tablesOf(profile: Profile): ReadonlyMap<string, TableModel> {
  const tables = profile.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
  return new Map(tables.map((table) => [table.id, table]));
}

/** Titles, leads, paragraphs, notes, lists and bars, by their ids. */
function textsOf(profile: Profile): ReadonlyMap<string, string> {
  return new Map(profileTexts(profile).map(({ id, text }) => [id, text]));
}

/** What an officer may have written or reworded. */
function paragraphsOf({ sections }: Profile): ReadonlyMap<string, string> {
  const blocks = sections.flatMap((section) => section.blocks);
  return new Map(
    blocks.flatMap((block) =>
      (block.kind === 'paragraph' || block.kind === 'note') && block.id !== undefined ? [[block.id, block.text]] : [],
    ),
  );
}

function isWordedAnew(one: string, other: string): boolean {
  return unbindText(one) !== unbindText(other);
}

/** The numbers of a text that changed, where its words are the same. */
function numbersOf(block: string, before: string | undefined, now: string): Redline['figures'] {
  if (before === undefined || isWordedAnew(before, now)) return [];
  const numbers = numbersIn(now);
  return numbersIn(before).flatMap((number, at) => {
    const other = numbers[at] ?? '';
    return number === other ? [] : [{ block, label: now, before: number, now: other, turns: false, at }];
  });
}

function figuresOf(before: Finding | undefined, now: Finding): Redline['figures'] {
  if (before === undefined) return [];
  const told = ({ text, detail }: Finding): string => `${text} ${detail}`;
  const turns = before.direction !== now.direction;
  return numbersOf(now.id, told(before), told(now)).map((each) => ({ ...each, label: now.text, turns }));
}

function cellsOf(before: TableModel | undefined, now: TableModel): Redline['figures'] {
  if (before === undefined) return [];
  return now.rows.flatMap((row) => {
    const old = before.rows.find(({ key, kind }) => key === row.key && kind === row.kind);
    const label = textOf(row.cells[0]);
    return now.columns.flatMap((column, at) => {
      const oldAt = before.columns.findIndex(({ id }) => id === column.id);
      const [from, to] = [textOf(old?.cells[oldAt]), textOf(row.cells[at])];
      if (old === undefined || oldAt < 0 || from === to || column.kind === 'label') return [];
      const cell = { row: row.key, column: column.id };
      return [{ block: now.id, label: `${label}, ${column.title}`, before: from, now: to, turns: false, cell }];
    });
  });
}

function textOf(cell: TableModel['rows'][number]['cells'][number] | undefined): string {
  return cell === undefined || cell.kind === 'plot' ? '' : cell.text;
}

function blockChanges<Item>(
  before: ReadonlyMap<string, Item>,
  now: ReadonlyMap<string, Item>,
  wordsOf: (item: Item) => string,
  differs: (one: string, other: string) => boolean,
): Redline['blocks'] {
  const gone = [...before].flatMap(([block, item]) =>
    now.has(block) ? [] : [{ block, change: 'removed' as const, before: wordsOf(item), now: '' }],
  );
  const rest = [...now].flatMap(([block, item]): Redline['blocks'] => {
    const old = before.get(block);
    if (old === undefined) return [{ block, change: 'added', before: '', now: wordsOf(item) }];
    const [from, to] = [wordsOf(old), wordsOf(item)];
    return differs(from, to) ? [{ block, change: 'changed', before: from, now: to }] : [];
  });
  return [...gone, ...rest];
}
