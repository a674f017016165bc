import { useTranslation } from 'react-i18next';
import { GalleryGroup } from './gallery-group';
import { GallerySection } from './gallery-section';

const surfaces = [
  'bg-paper',
  'bg-surface',
  'bg-sunken',
  'bg-raised',
  'bg-inverse',
  'bg-accent',
  'bg-accent-soft',
];
const inks = ['text-ink', 'text-ink-soft', 'text-ink-faint', 'text-accent-text'];
const states = [
  ['bg-success-soft', 'text-success-ink'],
  ['bg-warning-soft', 'text-warning-ink'],
  ['bg-danger-soft', 'text-danger-ink'],
  ['bg-info-soft', 'text-info-ink'],
] as const;
const depths = [
  'rounded-sm shadow-xs',
  'rounded-md shadow-sm',
  'rounded-lg shadow-md',
  'rounded-xl shadow-lg',
];

export function GalleryFoundations() {
  const { t } = useTranslation('gallery');
  return (
    <GallerySection id="foundations" title={t('sections.foundations')}>
      <GalleryGroup title={t('groups.surfaces')}>
        {surfaces.map((name) => (
          <figure key={name} className="w-24">
            <div className={`h-16 rounded-lg ring-1 ring-line ring-inset ${name}`} />
            <figcaption className="mt-1.5 text-xs text-ink-faint">{name.slice(3)}</figcaption>
          </figure>
        ))}
      </GalleryGroup>
      <GalleryGroup title={t('groups.inks')}>
        {inks.map((name) => (
          <p key={name} className={`rounded-lg bg-surface px-4 py-3 font-[560] shadow-sm ${name}`}>
            {name.slice(5)}
          </p>
        ))}
      </GalleryGroup>
      <GalleryGroup title={t('groups.states')}>
        {states.map(([surface, ink]) => (
          <p key={surface} className={`rounded-lg px-4 py-3 font-[560] ${surface} ${ink}`}>
            {ink.slice(5)}
          </p>
        ))}
      </GalleryGroup>
      <GalleryGroup title={t('groups.type')} stack>
        <p className="text-4xl font-[640]">{t('type.display')}</p>
        <p className="text-2xl font-[640]">{t('type.title')}</p>
        <p className="text-xl font-[620]">{t('type.section')}</p>
        <p className="max-w-2xl text-base">{t('type.body')}</p>
        <p className="text-sm text-ink-soft">{t('type.small')}</p>
        <p className="text-lg tabular-nums">{t('type.figures')}</p>
      </GalleryGroup>
      <GalleryGroup title={t('groups.depth')}>
        {depths.map((name) => (
          <div
            key={name}
            className={`grid h-20 w-32 place-content-center bg-surface text-center text-xs text-ink-faint ${name}`}
          >
            {name.split(' ').map((word) => (
              <span key={word}>{word}</span>
            ))}
          </div>
        ))}
      </GalleryGroup>
    </GallerySection>
  );
}
