import { checkHeadings, checkText, refuseReport } from '../report-check.ts';

/** Checks a page as written: heading order, names of tables and pictures, nothing asked for, nothing left over. Throws `report-check-failed`. */
export function checkHtml(page: string): void {
  const place = 'the web page';
  const body = page
    .slice(page.indexOf('<body>'))
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
  if (/<(?:script|link|iframe|object|embed)\b|\ssrc=|@import|url\((?!data:|#)/i.test(page))
    refuseReport(place, 'it would ask for something outside itself');
}
