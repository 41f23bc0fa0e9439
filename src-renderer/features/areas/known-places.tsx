import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { AreaLookup } from '../../../shared/model/gazetteer.ts';
import { formatRoute } from '../../app/route.ts';
import { Panel } from '../../ui/panel.tsx';
import type { AreasKnown } from './areas-known.ts';
import { lookupFrom, methodWords } from './lookup-words.ts';
import { useTitles } from './use-titles.ts';

/** Every lookup, boundary file and set of places that the workspace holds, with why each is taken for one. */
export function KnownPlaces({ known }: { readonly known: AreasKnown }): ReactElement {
  const { boundaries, lookups, points } = known.gazetteer;
  const titleOf = useTitles();
  const link = (id: string): ReactElement => (
    <a href={formatRoute({ screen: 'library', dataset: id, column: null })}>{titleOf(id)}</a>
  );
  return (
    <div className="known">
      <Panel label="Lookups" className="known-lookups">
        <div className="panel-head">
          <h2>{startSentence(countedNoun(lookups.length, 'way'))} from one kind of place to another</h2>
        </div>
        {lookups.length === 0 ? (
          <p className="empty">No lookup yet. Add a postcode directory or a lookup of areas in the Library.</p>
        ) : (
          <div className="scroll" role="group" aria-label="Lookups" tabIndex={0}>
            <LookupTable lookups={lookups} link={link} />
          </div>
        )}
      </Panel>
      <Panel label="Boundaries" className="known-part" isScrollable>
        <div className="panel-head">
          <h2>{startSentence(countedNoun(boundaries.length, 'boundary file'))}</h2>
        </div>
        <ul className="known-list small">
          {boundaries.map(({ dataset, geography, areas }) => (
            <li key={dataset}>
              {link(dataset)}{' '}
              <span className="muted">
                {formatNumber(areas)} {severalAreas(geography)}
                {dataset === known.workspace.boundaries && ', in use'}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel label="Places" className="known-part" isScrollable>
        <div className="panel-head">
          <h2>{startSentence(countedNoun(points.length, 'set'))} of places to measure from</h2>
        </div>
        {points.length === 0 ? (
          <p className="empty">None yet. Add a file of services with coordinates in the Library.</p>
        ) : (
          <ul className="known-list small">
            {points.map(({ dataset, points: count, system }) => (
              <li key={dataset}>
                {link(dataset)}{' '}
                <span className="muted">
                  {formatNumber(count)} places, by{' '}
                  {system === 'wgs84' ? 'longitude and latitude' : 'easting and northing'}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

function LookupTable({
  lookups,
  link,
}: {
  readonly lookups: readonly AreaLookup[];
  readonly link: (dataset: string) => ReactElement;
}): ReactElement {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">How</th>
          <th scope="col">In</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {lookups.map((lookup) => (
          <tr key={`${lookup.dataset} ${lookup.from.column} ${lookup.to.column}`}>
            <th scope="row">
              {lookupFrom(lookup)} <span className="code muted">{lookup.from.column}</span>
            </th>
            <td>
              {startSentence(severalAreas(lookup.to.geography))} <span className="code muted">{lookup.to.column}</span>
            </td>
            <td className="unbroken">{methodWords[lookup.method]}</td>
            <td>{link(lookup.dataset)}</td>
            <td className="muted">{lookup.because}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
