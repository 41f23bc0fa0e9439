import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { openPages, type Pages } from './render-pages.ts';
import type { ReportChoice } from './report-choice.ts';

/** The pages as they will print, drawn from the very file; nothing leaves, so nothing is recorded. */
export function PagesView({ choice }: { readonly choice: ReportChoice }): ReactElement {
  const { queries } = useEngine();
  const file = useQuery(
    queries.reports.preview.queryOptions({ input: { profile: choice.recipe.id, area: choice.area.code } }),
  );
  return (
    <Panel label="Pages" className="desk pages" isScrollable>
      <Asked query={file} loading="Setting the pages…">
        {(found) => <PageList key={found.name} file={found} />}
      </Asked>
    </Panel>
  );
}

function PageList({ file }: { readonly file: File }): ReactElement {
  const [pages, setPages] = useState<Pages | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    let opened: Pages | null = null;
    openPages(file).then(
      (found) => {
        opened = found;
        if (isGone) found.close();
        else setPages(found);
      },
      () => setFailure('The pages could not be drawn here. Export the PDF to look at it.'),
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [file]);
  if (failure !== null) return <Note tone="danger">{failure}</Note>;
  if (pages === null) return <p className="pages-count">Drawing the pages…</p>;
  return (
    <>
      <p className="pages-count" role="status">
        {formatNumber(pages.count)} pages. A draft, not released: what leaves is checked and recorded first.
      </p>
      <ol className="page-list">
        {Array.from({ length: pages.count }, (_, at) => (
          <li key={at}>
            <Page pages={pages} number={at + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** One page, drawn when it comes near what is in view. */
function Page({ pages, number }: { readonly pages: Pages; readonly number: number }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        void pages.draw(number, element);
        void pages.text(number).then(setText);
      },
      { rootMargin: '600px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [pages, number]);
  return (
    <figure className="page">
      <canvas
        ref={canvas}
        width={pages.width}
        height={pages.height}
        role="img"
        aria-label={`Page ${String(number)}: ${text}`}
      />
      <figcaption>
        {number} of {pages.count}
      </figcaption>
    </figure>
  );
}
