import type { GridView } from './view-grid.ts';

const heading =
  /^(?:(?:general |foot|end)?notes?|sources?|references?|contacts?|definitions?|key|legend|symbols?(?: used)?|conventions?|abbreviations?|glossary|caveats?|disclaimer|(?:further|more) information|methodology|coverage|footers?)\s*[:.]?$/i;
const opening =
  /^(?:(?:foot|end)?notes?\s*(?:\d+\s*)?[:.)-]|sources?\s*[:-]|source data|copyright|©|\(c\) crown|crown copyright|contact\s*:|e-?mail\s*:|tel(?:ephone)?\s*[:.]|data (?:as at|as of|correct|extracted|source|are|is|from|relate)|figures (?:are|may|in|for|have|do|exclude|include)|percentages? (?:are|may|do)|totals? (?:may|do)|numbers? (?:are|may|in|have)|counts? (?:are|may|have|under|of fewer|below)|values? (?:are|may|under|below)|this (?:table|data|dataset|file|report|workbook|worksheet|includes|excludes)|these (?:figures|data|tables|statistics)|please (?:note|see)|see (?:note|also|the)|last (?:updated|modified|revised)|(?:next |date )?(?:updated|published|produced|prepared|extracted|generated|printed)\b|release date|statistics (?:are|from)|https?:\/\/|www\.|for (?:more|further) |methodology|licen[cs]ed under|contains (?:os|ons|national|public|ordnance|royal)|end of (?:table|worksheet|report|file|data|sheet)|back to|return to|rows? returned|\(\d+ rows)/i;
const footnote = /^(?:\(?\d{1,2}[.)\]]|\[(?:note )?\w{1,4}\]|\([a-z]\)|[a-z]\)|[*†‡#~^¹²³⁴⁵⁶⁷⁸⁹]+)\s*[=:–-]?\s*\p{L}/u;
const symbol = /^(?:[^\p{L}\p{N}\s]{1,4}|[[(]?\w{1,3}[\])]?)\s*(?:=|:|–|-|denotes|means|indicates|represents)\s+\S/u;

const mostNotes = 150;

/** Text that says by its first words that it is no title: a source, a footnote, the meaning of a sign. */
export function isRemark(text: string): boolean {
  return heading.test(text) || opening.test(text) || (/\s/.test(text) && (footnote.test(text) || symbol.test(text)));
}

/** Text that tells of a table rather than belongs to it: a remark or a sentence. */
export function isNoteText(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    isRemark(text) || text.length >= 100 || (text.endsWith('.') && words >= 5) || (text.length >= 60 && words >= 9)
  );
}

/** A row that tells of the table: a note by itself, or a short sign and what it stands for. */
export function isNoteRow(view: GridView, row: number): boolean {
  const columns = view.columns(row);
  const texts = columns.map((column) => view.text(row, column));
  const [first = '', second = ''] = texts;
  if (texts.length === 1) return isNoteText(first);
  if (columns.slice(1).some((column) => ['number', 'date', 'code'].includes(view.kind(row, column)))) {
    return (
      texts.length === 2 &&
      /^(?:sources?|notes?|contact|tel(?:ephone)?|e-?mail|(?:last |date )?(?:updated|published|produced|extracted))\b.{0,20}$/i.test(
        first,
      )
    );
  }
  const isSign =
    heading.test(first) ||
    first.length <= 4 ||
    view.kind(row, columns[0] ?? 0) === 'mark' ||
    /^\[?note \d+\]?$/i.test(first);
  const tells = texts.slice(1).some((text) => text.split(/\s+/).length >= 4 || text.length >= 40);
  if (texts.length === 2)
    return (isSign && (tells || heading.test(first))) || first.endsWith(':') || second.length >= 100;
  return heading.test(first) && tells;
}

/** Rows between blank ones that are notes, most of them; a heading such as "Notes" makes notes of all below it. */
export function isNoteBlock(view: GridView, rows: readonly number[]): boolean {
  if (rows.length > mostNotes) return false;
  const [top = 0] = rows;
  if (
    view.filled(top) === 1 &&
    heading.test(view.text(top, view.first(top))) &&
    rows.every((row) => view.filled(row) <= 3)
  ) {
    return true;
  }
  const notes = rows.filter((row) => isNoteRow(view, row)).length;
  return notes * 2 > rows.length;
}
