import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ConversionReport } from '../../../shared/model/gazetteer.ts';
import { Note } from '../../ui/note.tsx';
import { errorsTitle, errorWords, rankErrors } from './error-words.ts';

/** How far each area is from its published figure, worst first, and whether the whole agrees. */
export function ConversionErrors({
  errors,
}: {
  readonly errors: NonNullable<ConversionReport['errors']>;
}): ReactElement {
  const ranked = rankErrors(errors.areas);
  const most = Math.max(0.01, errors.worst);
  return (
    <section className="errors" aria-label="Against the published figures">
      <h3>{errorsTitle(errors)}</h3>
      <Note tone={errors.whole.isReconciled ? 'good' : 'warn'}>{errors.whole.says}</Note>
      <table className="plain-table errors-table">
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col" className="number">
              Error
            </th>
            <th scope="col" className="error-scale">
              <span>{errorWords(-most)}</span>
              <span>0</span>
              <span>{errorWords(most)}</span>
            </th>
            <th scope="col" className="number">
              Converted
            </th>
            <th scope="col" className="number">
              Published
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ code, name, converted, published, error }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td className="number">{errorWords(error)}</td>
              <td className="error-bar">
                <span className="error-track">
                  <span
                    className={error < 0 ? 'error-under' : 'error-over'}
                    style={{
                      left: `${String(50 + (Math.min(error, 0) / most) * 50)}%`,
                      width: `${String((Math.abs(error) / most) * 50)}%`,
                    }}
                  />
                </span>
              </td>
              <td className="number">{formatNumber(converted)}</td>
              <td className="number">{formatNumber(published)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
