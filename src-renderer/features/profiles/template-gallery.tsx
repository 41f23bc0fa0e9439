import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { type ProfileTemplate, profileTemplateSchema } from '../../../shared/model/profile-recipe.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { TemplatePicture } from './template-picture.tsx';

interface TemplateGalleryProps {
  readonly chosen: ProfileTemplate;
  readonly onChoose: (template: ProfileTemplate) => void;
}

/** Every kind of document with an outline of its first page and what it says. */
export function TemplateGallery({ chosen, onChoose }: TemplateGalleryProps): ReactElement {
  const { queries } = useEngine();
  const templates = useQuery(queries.profiles.templates.queryOptions());
  return (
    <Asked query={templates} loading="Reading the templates…">
      {(list) => (
        <RadioGroup
          className="template-gallery"
          aria-label="Template"
          value={chosen}
          onChange={(value) => onChoose(profileTemplateSchema.parse(value))}
        >
          {list.map(({ template, title, says }) => (
            <RadioField key={template} value={template}>
              <RadioButton className="template-card">
                <TemplatePicture template={template} />
                <span className="template-words">
                  <span className="template-title">{title}</span>
                  <span className="muted small">{says}</span>
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
      )}
    </Asked>
  );
}
