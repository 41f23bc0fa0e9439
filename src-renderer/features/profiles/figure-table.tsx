import { useQuery } from '@tanstack/react-query';
import { memo, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { AskedPopover } from '../../ui/asked-popover.tsx';
import type { TableCell, TableModel } from '../../../shared/model/table-model.ts';
import { numbersIn } from '../../../shared/presentation/bound-text.ts';
import { type FigureOf, figuresOf } from '../../../shared/presentation/table-figures.ts';
import { useEngine } from '../../client/queries.ts';
import { StaticTable } from '../../tables/static-table.tsx';
import { useEditing } from './editing.ts';
import type { Piece } from './text-pieces.ts';
import { keepOneStop, moveInTable, moveStop } from './move-in-table.ts';
import { NumberOrigin } from './number-origin.tsx';

type NumberPiece = Extract<Piece, { kind: 'number' }>;
/** What a cell was when the last edition was kept, where it differs. */
type BeforeOf = (row: string, column: string) => string | null;

/** A table of a profile whose numbers can each be asked where they come from, and say what they were if they changed. */
export function FigureTable({ table }: { readonly table: TableModel }): ReactElement {
  const { queries } = useEngine();
  const { choice, recipe, redline } = useEditing();
  const options = useQuery(queries.explore.options.queryOptions());
  const used = choice.recipe.measures;
  const group = recipe.group?.strand ?? null;
  const { pins } = recipe;
  const figureOf = useMemo(() => {
    const measures = (options.data?.measures ?? []).filter(({ id }) => used.includes(id));
    return figuresOf(table.id, { area: choice.area.code, measures, groupStrand: group, pins }, table.columns);
  }, [table.id, table.columns, choice.area.code, options.data, used, group, pins]);
  const beforeOf = useMemo((): BeforeOf => {
    const changed = (redline?.figures ?? []).filter(({ block }) => block === table.id);
    return (row, column) => changed.find(({ cell }) => cell?.row === row && cell.column === column)?.before ?? null;
  }, [redline, table.id]);
  return <AskedTable table={table} figureOf={figureOf} beforeOf={beforeOf} />;
}

interface AskedTableProps {
  readonly table: TableModel;
  readonly figureOf: FigureOf | null;
  readonly beforeOf: BeforeOf;
}

/** The table with one popover for all its numbers, drawn again only where what it shows has changed. */
const AskedTable = memo(function AskedTable({ table, figureOf, beforeOf }: AskedTableProps): ReactElement {
  const anchor = useRef<HTMLElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<NumberPiece | null>(null);
  useEffect(() => keepOneStop(whole.current), [table, figureOf, beforeOf]);
  const drawn = useMemo(() => {
    const numberOf = (cell: TableCell, row: string, column: string): NumberPiece | null => {
      const text = textOf(cell);
      if (text === null) return null;
      const source = figureOf?.(row, column) ?? null;
      const before = beforeOf(row, column);
      if (source === null && before === null) return null;
      return { kind: 'number', text, figure: source === null ? null : { text, source }, before };
    };
    return (
      <StaticTable
        table={table}
        drawCell={(cell, row, column, content) => {
          const piece = numberOf(cell, row, column);
          if (piece === null) return content;
          const { text, before } = piece;
          return (
            <button
              type="button"
              className={before === null ? 'cell-number' : 'cell-number number-stale'}
              tabIndex={-1}
              aria-haspopup="dialog"
              aria-label={before === null ? `${text}, where it comes from` : `${text}, changed: it was ${before}`}
              onClick={({ currentTarget }) => {
                anchor.current = currentTarget;
                setAsked(piece);
              }}
            >
              {content}
              {before !== null && <span aria-hidden="true"> ↻</span>}
            </button>
          );
        }}
      />
    );
  }, [table, figureOf, beforeOf]);
  return (
    <div ref={whole} onKeyDown={moveInTable} onFocus={moveStop}>
      {drawn}
      {asked !== null && (
        <AskedPopover className="popover number-popover" offset={8} triggerRef={anchor} onClose={() => setAsked(null)}>
          <NumberOrigin piece={asked} />
        </AskedPopover>
      )}
    </div>
  );
});

/** A number as the cell prints it; null where it prints none, as what is hidden has nothing to be asked. */
function textOf(cell: TableCell): string | null {
  if (cell.kind === 'text') return numbersIn(cell.text).length === 0 ? null : cell.text;
  return (cell.kind === 'figure' || cell.kind === 'interval') && cell.status === 'value' ? cell.text : null;
}
