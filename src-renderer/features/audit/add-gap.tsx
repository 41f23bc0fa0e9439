import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { EvidenceAudit } from '../../../shared/model/evidence-audit.ts';
import type { ProfileRecipe } from '../../../shared/model/profile-recipe.ts';
import { gapParagraph } from '../../../shared/presentation/gap-paragraph.ts';
import { formatRoute } from '../../app/route.ts';
import { useEngine } from '../../client/queries.ts';
import { Button, TriggerButton } from '../../ui/button.tsx';
import { freeAdditionId, withAddition } from '../profiles/recipe-edits.ts';
import { useChangeRecipe } from '../profiles/use-change-recipe.ts';
import type { PickedCell } from './pick-cell.ts';

interface AddGapProps {
  readonly audit: EvidenceAudit;
  readonly picked: PickedCell;
}

/** Puts a gap into an equality impact assessment, under its characteristic: that nothing is held, and who could supply it. */
export function AddGap({ audit, picked: { source, strand } }: AddGapProps): ReactElement | null {
  const { queries } = useEngine();
  const listed = useQuery(queries.reports.list.queryOptions());
  const recipes = useQueries({
    queries: (listed.data ?? []).map(({ id }) => queries.profiles.recipe.queryOptions({ input: { profile: id } })),
  }).flatMap(({ data }) => data ?? []);
  const { change, failure, isSaving } = useChangeRecipe();
  const text = strand.isProtected ? gapParagraph(audit, source, strand) : null;
  if (text === null) return null;
  const section = `eia-${strand.id}`;
  const assessments = recipes.filter(({ template }) => template === 'eia');
  const holds = ({ additions = [] }: ProfileRecipe): boolean =>
    additions.some((each) => each.section === section && each.text === text);
  const add = (recipe: ProfileRecipe): void => {
    if (holds(recipe)) return;
    change(
      withAddition(recipe, { id: freeAdditionId(recipe), section, text }),
      `The gap is in “${recipe.title}”, under ${strand.title}.`,
    );
  };
  const [only] = assessments;
  const inPlace = assessments.filter(holds);
  return (
    <>
      {only === undefined ? (
        <a
          href={formatRoute({
            screen: 'profiles',
            profile: null,
            area: null,
            section: null,
            view: 'new',
            template: 'eia',
          })}
        >
          Start an impact assessment to put this gap in
        </a>
      ) : assessments.length === 1 ? (
        <Button icon="plus" isPending={isSaving} isDisabled={holds(only)} onPress={() => add(only)}>
          Add gap to EIA
        </Button>
      ) : (
        <MenuTrigger>
          <TriggerButton icon="plus">Add gap to EIA</TriggerButton>
          <Popover className="popover" offset={4}>
            <Menu
              className="menu"
              aria-label="Assessments"
              disabledKeys={inPlace.map(({ id }) => id)}
              onAction={(key) => {
                const chosen = assessments.find(({ id }) => id === key);
                if (chosen !== undefined) add(chosen);
              }}
            >
              {assessments.map((recipe) => (
                <MenuItem key={recipe.id} className="menu-item" id={recipe.id} textValue={recipe.title}>
                  <span>{recipe.title}</span>
                  {holds(recipe) && <span className="menu-detail">it is there already</span>}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {inPlace.map((recipe) => (
        <a key={recipe.id} href={formatRoute({ screen: 'profiles', profile: recipe.id, area: null, section })}>
          See it in {recipe.title}
        </a>
      ))}
      {failure !== null && <p className="form-error">The gap was not added. {failure}</p>}
    </>
  );
}
