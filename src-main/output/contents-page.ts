import { reportFormats } from '../../shared/model/report-format.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { html, trusted } from './html/markup.ts';
import type { Markup } from './html/markup.ts';

/** A report of a batch, or why there is none. */
export interface ContentsEntry {
  readonly area: Area['code'];
  readonly areaName: string;
  readonly format: ReportFormat;
  /** Names of its files, relative to the page. */
  readonly files: readonly string[];
  readonly failure: string | null;
  /** Why nothing was to be written of it; null where something was. */
  readonly omitted: string | null;
}

export interface ContentsInput {
  readonly title: string;
  readonly organisation: string;
  readonly formats: readonly ReportFormat[];
  readonly areas: readonly Area[];
  readonly entries: readonly ContentsEntry[];
  /** True where the batch was stopped before its end. */
  readonly isPartial: boolean;
}

const style = `
:root { color-scheme: light dark; --ink: #16202a; --quiet: #4a5763; --ground: #fff; --line: #c7d0d8; --link: #0b5d66; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf1; --quiet: #a9b5c0; --ground: #12181e; --line: #3a4650; --link: #7fd0d8; } }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
p { color: var(--quiet); margin: .5rem 0 1.5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top; }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 500; }
a { color: var(--link); display: inline-block; min-height: 1.5rem; }
li { margin-bottom: .5rem; }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }`;

/** The page that leads to every report of a batch, and says which could not be written and why. One file, no requests. */
export function contentsPage(input: ContentsInput): string {
  const { title, organisation, areas, entries, isPartial } = input;
  const failed = entries.filter(({ failure }) => failure !== null);
  const omitted = entries.filter((entry) => entry.omitted !== null).length;
  const written = entries.length - failed.length - omitted;
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Contents – ${title}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>
            ${organisation}. ${String(written)} of ${String(areas.length * input.formats.length - omitted)} reports are
            here${isPartial ? '; the batch was stopped before its end' : ''}.
          </p>
          ${failed.length === 0 ? '' : failures(failed)}
          <h2>Reports</h2>
          <div class="scroll" role="region" aria-label="Reports" tabindex="0">${table(input)}</div>
        </main>
      </body>
    </html>`;
  return page.markup;
}

function table({ formats, areas, entries }: ContentsInput): Markup {
  const named = (area: Area): string =>
    areas.some(({ code, name }) => name === area.name && code !== area.code)
      ? `${area.name} (${area.code})`
      : area.name;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Area</th>
        ${formats.map((format) => html`<th scope="col">${reportFormats[format].title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${areas.map(
        (area) =>
          html`<tr>
            <th scope="row">${named(area)}</th>
            ${formats.map((format) =>
              cell(
                named(area),
                entries.find((each) => each.area === area.code && each.format === format),
              ),
            )}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function cell(area: string, entry: ContentsEntry | undefined): Markup {
  if (entry === undefined) return html`<td>Not reached</td>`;
  if (entry.failure !== null) return html`<td>Not written</td>`;
  if (entry.omitted !== null) return html`<td>${entry.omitted}</td>`;
  const short = entry.format.toUpperCase();
  return html`<td>
    ${entry.files.map((file) => {
      const label = entry.files.length === 1 ? short : file;
      return html`<a href="${encodeURIComponent(file)}" aria-label="${area}: ${label}">${label}</a> `;
    })}
  </td>`;
}

function failures(failed: readonly ContentsEntry[]): Markup {
  return html`<h2>Not written</h2>
    <ul>
      ${failed.map(
        ({ areaName, format, failure }) =>
          html`<li><strong>${areaName}, ${reportFormats[format].title}:</strong> ${failure ?? ''}</li>`,
      )}
    </ul>`;
}
