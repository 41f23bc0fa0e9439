import { createOdsTable } from './ods-table.ts';
import type { OdsSheet, OdsTable } from './ods-table.ts';
import { odsStyleHandlers } from './ods-styles.ts';
import type { OdsStyles } from './ods-styles.ts';
import type { XmlHandlers } from './parse-xml.ts';

/** Reads styles.xml, then content.xml, as they stream by. */
export interface OdsContent {
  readonly styles: XmlHandlers;
  readonly content: XmlHandlers;
  sheets(): readonly OdsSheet[];
}

/** What stands in tables and cells besides their own text. */
const asides = new Set(['annotation', 'frame', 'custom-shape', 'shapes', 'tracked-changes', 'forms', 'note']);

/** A reader of one spreadsheet; with `only`, the cells of the other sheets are passed over. */
export function createOdsContent(path: string, only: string | undefined): OdsContent {
  const styles: OdsStyles = { hiddenTables: new Set(), raisedText: new Set() };
  const style = odsStyleHandlers(styles);
  const sheets: OdsSheet[] = [];
  let table: OdsTable | undefined;
  /** How deep the reader is in what is passed over: asides, and tables within tables. */
  let aside = 0;
  const isAside = (name: string): boolean => asides.has(name) || (name === 'table' && table !== undefined);
  return {
    styles: style,
    content: {
      open(name, attributes) {
        if (isAside(name)) aside += 1;
        if (aside > 0) return;
        if (name === 'table') {
          const sheetName = attributes['table:name'] ?? `Sheet${sheets.length + 1}`;
          const hidden = styles.hiddenTables.has(attributes['table:style-name'] ?? '');
          const isWanted = only === undefined || only === sheetName;
          table = createOdsTable(path, sheetName, hidden, isWanted, styles.raisedText);
        } else if (table === undefined) style.open(name, attributes);
        else table.open(name, attributes);
      },
      text(text) {
        if (aside === 0) table?.text(text);
      },
      close(name) {
        if (aside > 0) {
          if (isAside(name)) aside -= 1;
        } else if (name !== 'table') table?.close(name);
        else if (table !== undefined) {
          sheets.push(table.finish());
          table = undefined;
        }
      },
    },
    sheets: () => sheets,
  };
}
