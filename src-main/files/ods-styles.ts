import type { XmlHandlers } from './parse-xml.ts';

/** What of a spreadsheet's styles changes what it says: tables that are not shown, text that is raised. */
export interface OdsStyles {
  readonly hiddenTables: Set<string>;
  readonly raisedText: Set<string>;
}

/** Gathers styles as they stream by (OpenDocument 1.3 part 3, 16.2). */
export function odsStyleHandlers(styles: OdsStyles): Required<Pick<XmlHandlers, 'open'>> {
  let current = '';
  return {
    open(name, attributes) {
      if (name === 'style') current = attributes['style:name'] ?? '';
      else if (name === 'table-properties' && attributes['table:display'] === 'false') styles.hiddenTables.add(current);
      else if (name === 'text-properties' && /^(super|[1-9])/.test(attributes['style:text-position'] ?? ''))
        styles.raisedText.add(current);
    },
  };
}
