import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { CopyButton } from '../primitives/copy-button';
import { IconButton } from '../primitives/icon-button';
import { GalleryGroup } from './gallery-group';
import { GallerySection } from './gallery-section';

const variants = ['primary', 'secondary', 'quiet', 'danger'] as const;
const sizes = ['small', 'medium', 'large'] as const;

export function GalleryButtons() {
  const { t } = useTranslation('gallery');
  const [busy, setBusy] = useState(true);
  return (
    <GallerySection id="buttons" title={t('sections.buttons')}>
      <GalleryGroup title={t('groups.variants')}>
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {t(`buttons.${variant}`)}
          </Button>
        ))}
        <ButtonLink to="#buttons" variant="secondary">
          {t('buttons.link')}
        </ButtonLink>
        <Button disabled>{t('buttons.disabled')}</Button>
      </GalleryGroup>
      <GalleryGroup title={t('groups.sizes')}>
        {sizes.map((size) => (
          <Button key={size} size={size} icon={<Plus aria-hidden="true" />}>
            {t(`buttons.${size}`)}
          </Button>
        ))}
      </GalleryGroup>
      <GalleryGroup title={t('groups.busy')}>
        {variants.map((variant) => (
          <Button key={variant} variant={variant} busy={busy}>
            {t('buttons.busy')}
          </Button>
        ))}
        <Button variant="quiet" size="small" onClick={() => setBusy(!busy)}>
          {t('buttons.toggleBusy')}
        </Button>
      </GalleryGroup>
      <GalleryGroup title={t('groups.icons')}>
        <IconButton label={t('buttons.add')} icon={<Plus aria-hidden="true" />} variant="secondary" />
        <IconButton label={t('buttons.edit')} icon={<Pencil aria-hidden="true" />} />
        <IconButton
          label={t('buttons.remove')}
          icon={<Trash2 aria-hidden="true" />}
          variant="danger"
          size="small"
        />
        <CopyButton text="https://assidu.test" label={t('buttons.copy')} />
        <CopyButton text="https://assidu.test" label={t('buttons.copy')} compact />
      </GalleryGroup>
    </GallerySection>
  );
}
