import { type ReactElement, useState } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import { contrastRatio, tint } from '../../../shared/base/contrast.ts';
import type { Branding } from '../../../shared/model/profile-recipe.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SettledText } from '../../ui/settled-text.tsx';
import { useEditing } from './editing.ts';
import { readLogo } from './read-logo.ts';

const plain: Branding = { organisation: '', logo: null, logoText: '', colour: null };
const ownColour = '#0d5c63';
/** The least contrast of text (WCAG 2.2 AA), on white and on the colour's own tint. */
const leastContrast = 4.5;

/** The organisation's name, logo and colour; whether the colour can be read is told at once. */
export function BrandingForm(): ReactElement {
  const { recipe, change } = useEditing();
  const [failure, setFailure] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const branding = recipe.branding ?? plain;
  const colour = picked ?? branding.colour;
  const put = (next: Partial<Branding>, says: string): void =>
    change({ ...recipe, branding: { ...branding, ...next } }, says);
  const take = async (file: File): Promise<void> => {
    const read = await readLogo(file);
    setFailure(read.failure);
    if (read.failure === null)
      put(
        { logo: read.url, logoText: branding.logoText || `Logo of ${branding.organisation || 'the organisation'}` },
        'The logo is changed.',
      );
  };
  return (
    <section className="branding">
      <h3>Branding</h3>
      <SettledText
        label="Organisation"
        value={branding.organisation}
        placeholder="As its data name it"
        canBeEmpty
        onSettle={(organisation) => put({ organisation }, 'The organisation is changed.')}
      />
      {branding.logo !== null && <img className="branding-logo" src={branding.logo} alt={branding.logoText} />}
      <div className="branding-row">
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/svg+xml']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file !== undefined) void take(file);
          }}
        >
          <AriaButton className="button button-secondary">
            {branding.logo === null ? 'Choose a logo…' : 'Another logo…'}
          </AriaButton>
        </FileTrigger>
        {branding.logo !== null && (
          <Button kind="quiet" onPress={() => put({ logo: null, logoText: '' }, 'The logo is taken out.')}>
            Take out
          </Button>
        )}
      </div>
      {failure !== null && (
        <p className="form-error" role="alert">
          {failure}
        </p>
      )}
      {branding.logo !== null && (
        <SettledText
          label="What the logo shows, for those who can’t see it"
          value={branding.logoText}
          onSettle={(logoText) => put({ logoText }, 'The text of the logo is changed.')}
        />
      )}
      <div className="branding-row">
        <label className="branding-colour">
          <input
            type="color"
            value={colour ?? ownColour}
            onChange={(event) => setPicked(event.target.value)}
            onBlur={() => {
              if (picked !== null && picked !== branding.colour) put({ colour: picked }, 'The colour is changed.');
              setPicked(null);
            }}
          />
          Colour{' '}
          {colour === null ? <span className="muted">Strand’s own</span> : <span className="code">{colour}</span>}
        </label>
        {branding.colour !== null && (
          <Button kind="quiet" onPress={() => put({ colour: null }, 'The colour is Strand’s own again.')}>
            Strand’s own
          </Button>
        )}
      </div>
      {colour !== null && <Contrast colour={colour} />}
    </section>
  );
}

function Contrast({ colour }: { readonly colour: string }): ReactElement {
  const least = Math.min(contrastRatio(colour, '#ffffff'), contrastRatio(colour, tint(colour, 0.14)));
  const isReadable = least >= leastContrast;
  const shown = (Math.floor(least * 10) / 10).toFixed(1);
  return (
    <p className={isReadable ? 'contrast' : 'contrast contrast-weak'} aria-live="polite">
      <Icon name={isReadable ? 'tick' : 'warn'} size={14} />
      <span>
        {isReadable
          ? `Contrast ${shown} to 1: headings and figures can stand in it.`
          : `Contrast ${shown} to 1, less than 4.5: it colours bands and rules; words stay in Strand’s own colour.`}
      </span>
    </p>
  );
}
