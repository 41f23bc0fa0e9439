import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { Term } from '../../ui/term.tsx';
import { cardinalityOptions } from './plan-words.ts';
import type { JoinNouns } from './join-nouns.ts';

interface JoinTotalsProps {
  readonly report: MatchReport;
  readonly nouns: JoinNouns;
}

interface TotalRow {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly before: number;
  readonly after: number;
  /** Of the left side, whose rows are what is counted. */
  readonly isOwn: boolean;
}

/** Rows and sums before and after: a join must not multiply people unseen. */
export function JoinTotals({ report, nouns }: JoinTotalsProps): ReactElement {
  const { left, right, rows, totals, plan, cardinality } = report;
  const found = cardinalityOptions.find(({ id }) => id === cardinality)?.title ?? cardinality;
  const expected = cardinalityOptions.find(({ id }) => id === plan.expects)?.title ?? plan.expects;
  const table: readonly TotalRow[] = [
    {
      id: 'rows',
      title: nouns.rows === 'rows' ? 'Rows' : `Rows (${nouns.rows})`,
      of: left.title,
      before: left.rows,
      after: rows,
      isOwn: true,
    },
    ...totals.map(({ side, column, before, after }) => ({
      id: `${side} ${column}`,
      title: `Sum of “${column}”`,
      of: side === 'left' ? left.title : right.title,
      before,
      after,
      isOwn: side === 'left',
    })),
  ];
  return (
    <>
      <h2>{totalsTitle(table)}</h2>
      <table className="plain-table totals-table">
        <thead>
          <tr>
            <th scope="col">What is added up</th>
            <th scope="col">Of</th>
            <th scope="col" className="number">
              Before
            </th>
            <th scope="col" className="number">
              After
            </th>
            <th scope="col" className="number">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {table.map(({ id, title, of, before, after }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{of}</td>
              <td className="number">{amount(before)}</td>
              <td className="number">{amount(after)}</td>
              <td className="number">{change(before, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">
        <span className="muted">Expected:</span> {expected}. <span className="muted">Found:</span> {found}.{' '}
        <span className="muted">
          <Term id="fan-out" />:
        </span>{' '}
        {formatNumber(report.fanOut.added)}.
      </p>
    </>
  );
}

function totalsTitle(table: readonly TotalRow[]): string {
  const grown = table.filter(({ before, after }) => after > before + Math.abs(before) * 1e-9);
  if (grown.some(({ isOwn }) => isOwn)) return 'Something is counted more often than before';
  if (grown.length > 0) return 'What is counted stays as it was; what is set beside it repeats';
  const shrunk = table.some(({ before, after }) => after < before - Math.abs(before) * 1e-9);
  return shrunk ? 'Nothing is counted twice; some is left out' : 'Every total is as it was';
}

function amount(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}

function change(before: number, after: number): string {
  const difference = after - before;
  if (Math.abs(difference) <= Math.abs(before) * 1e-9) return '0';
  return `${difference > 0 ? '▲ +' : '▼ '}${amount(difference)}`;
}
