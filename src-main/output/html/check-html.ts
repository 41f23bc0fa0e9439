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
  if (
    /<(?:link|iframe|object|embed)\b|\ssrc=(?!"data:image\/(?:png|svg\+xml);base64,)|@import|url\((?!data:|#)/i.test(
      page,
    )
  )
    refuseReport(place, 'it would ask for something outside itself');
}

/** At most one script, which the page's own policy names by its hash. */
function checkScript(page: string, place: string): void {
  const scripts = [...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  for (const [, attributes = '', script = ''] of scripts) {
    const hash = createHash('sha256').update(script).digest('base64');
    if (scripts.length > 1 || attributes !== '' || !page.includes(`script-src 'sha256-${hash}'`))
      refuseReport(place, 'it holds a script that is not its own');
  }
  if (/<[a-z][^>]*\son[a-z]+=/i.test(page.replace(/<script[^]*?<\/script>/g, '')))
    refuseReport(place, 'a part of it would run something');
}
