import { createHash } from 'node:crypto';
import { checkHeadings, checkText, refuseReport } from '../report-check.ts';

/** Checks a page as written: heading order, names of tables and pictures, nothing asked for, nothing left over. Throws `report-check-failed`. */
export function checkHtml(page: string): void {
  const place = 'the web page';
  const body = page
    .slice(page.indexOf('<body>'))
    .replaceAll(/<script[^]*?<\/script>/g, '')
    .replaceAll(/<svg[^]*?<\/svg>/g, (svg) => /<title[^]*?<\/desc>/.exec(svg)?.[0] ?? '');
  checkHeadings(
    [...body.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level)),
    place,
  );
  for (const [, words = ''] of body.matchAll(
    /<(?:h[1-6]|caption|figcaption|th|title|desc)\b[^>]*>([^]*?)<\/(?:h[1-6]|caption|figcaption|th|title|desc)>/g,
  )) {
    checkText(words.replaceAll(/<[^>]*>/g, ''), place);
  }
  for (const [table] of body.matchAll(/<table[^]*?<\/table>/g)) {
    if (!table.includes('<caption') || !table.includes('<th scope="col"'))
      refuseReport(place, 'a table has no caption or no header row');
  }
  for (const [svg] of page.matchAll(/<svg class="picture"[^]*?<\/svg>/g)) {
    if (!/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/.test(svg))
      refuseReport(place, 'a picture has no text in its place');
  }
  for (const [image] of page.matchAll(/<img\b[^>]*>/g)) {
    if (!/\salt="[^"]+"/.test(image)) refuseReport(place, 'a picture has no text in its place');
  }
  checkScript(page, place);
  checkTags(page.replaceAll(/<script[^]*?<\/script>/g, ''), place);
}

/** A tag with its attributes, of which a value in quotes may hold any sign. */
const tags = /<([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const attributes = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
/** Attributes that are read as a style, in which a picture or a pattern can be named. */
const styled = /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker(?:-.*)?)$/;
const asksOutside = /@import|url\((?!data:|#)/i;

/** Nothing asked for and nothing run, told by the tags of a page and its style sheets: its words may say anything. */
function checkTags(page: string, place: string): void {
  const refuse = (): never => refuseReport(place, 'it would ask for something outside itself');
  for (const [, sheet = ''] of page.matchAll(/<style[^>]*>([^]*?)<\/style>/gi)) if (asksOutside.test(sheet)) refuse();
  for (const [, element = '', given = ''] of page.matchAll(tags)) {
    if (/^(?:link|iframe|object|embed|base|form)$/i.test(element)) refuse();
    for (const [, named = '', double, single, bare] of given.matchAll(attributes)) {
      const name = named.toLowerCase();
      const value = (double ?? single ?? bare ?? '').trim();
      if (name.startsWith('on')) refuseReport(place, 'a part of it would run something');
      if (/^(?:src|srcset|poster)$/.test(name) && !/^data:image\/(?:png|svg\+xml);base64,/.test(value)) refuse();
      if (/(?:^|:)href$/.test(name) && !value.startsWith('#')) refuse();
      if (styled.test(name) && asksOutside.test(value)) refuse();
    }
  }
}

/** At most one script, which the page's own policy names by its hash. */
function checkScript(page: string, place: string): void {
  const scripts = [...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  for (const [, attributes = '', script = ''] of scripts) {
    const hash = createHash('sha256').update(script).digest('base64');
    if (scripts.length > 1 || attributes !== '' || !page.includes(`script-src 'sha256-${hash}'`))
      refuseReport(place, 'it holds a script that is not its own');
  }
}
