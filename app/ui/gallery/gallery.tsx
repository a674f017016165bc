import { Link, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { AssiduMark } from '../shells/assidu-mark';
import { accentStyle } from '../styles/accent';
import { GalleryButtons } from './gallery-buttons';
import { GalleryCharts } from './gallery-charts';
import { GalleryChoices } from './gallery-choices';
import { GalleryContent } from './gallery-content';
import { GalleryFeedback } from './gallery-feedback';
import { GalleryFields } from './gallery-fields';
import { GalleryFoundations } from './gallery-foundations';
import { galleryLanguages } from './gallery-languages';
import { GalleryOverlays } from './gallery-overlays';
import { GalleryShell, galleryShells } from './gallery-shells';
import { GalleryTable } from './gallery-table';
import { GalleryToolbar } from './gallery-toolbar';
import { Toaster } from '../primitives/toaster';

const sections = [
  ['foundations', GalleryFoundations],
  ['buttons', GalleryButtons],
  ['fields', GalleryFields],
  ['choices', GalleryChoices],
  ['overlays', GalleryOverlays],
  ['feedback', GalleryFeedback],
  ['content', GalleryContent],
  ['table', GalleryTable],
  ['charts', GalleryCharts],
] as const;

/** Everything the interface is made of. `?shell=learner` and the like show one page frame, whole. */
export function Gallery() {
  const outer = useTranslation('shell').i18n.language;
  const [languages] = useState(() => galleryLanguages(outer));
  const [accent, setAccent] = useState<string | null>(null);
  const [query] = useSearchParams();
  const shell = galleryShells.find((name) => name === query.get('shell'));
  return (
    <I18nextProvider i18n={languages}>
      <div data-accent="" style={accentStyle(accent)}>
        {shell ? <GalleryShell name={shell} /> : <GalleryPage accent={accent} onAccent={setAccent} />}
      </div>
    </I18nextProvider>
  );
}

function GalleryPage({
  accent,
  onAccent,
}: {
  accent: string | null;
  onAccent: (accent: string | null) => void;
}) {
  const { t } = useTranslation('gallery');
  return (
    <div className="mx-auto max-w-7xl px-4 pb-24 sm:px-8">
      <GalleryToolbar accent={accent} onAccent={onAccent} />
      <div className="lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-12">
        <nav aria-label={t('contents')} className="sticky top-28 hidden self-start pt-12 text-sm lg:block">
          <ul className="flex flex-col gap-1 border-l">
            {sections.map(([name]) => (
              <li key={name}>
                <a
                  href={`#${name}`}
                  className="-ml-px block border-l border-transparent py-1 pl-4 text-ink-soft hover:border-accent-text hover:text-ink"
                >
                  {t(`sections.${name}`)}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-8 mb-2 text-ink-faint">{t('shells')}</p>
          <ul className="flex flex-col gap-1 border-l">
            {galleryShells.map((name) => (
              <li key={name}>
                <Link
                  to={`?shell=${name}`}
                  className="-ml-px block border-l border-transparent py-1 pl-4 text-ink-soft hover:border-accent-text hover:text-ink"
                >
                  {t(`shellNames.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" className="min-w-0">
          <header className="pt-12 pb-4">
            <AssiduMark className="mb-5 size-12 text-accent-text" />
            <h1 className="text-4xl">{t('title')}</h1>
            <p className="mt-4 max-w-2xl text-lg text-pretty text-ink-soft">{t('intro')}</p>
          </header>
          <div className="divide-y">
            {sections.map(([name, Content]) => (
              <Content key={name} />
            ))}
          </div>
        </main>
      </div>
      <Toaster />
    </div>
  );
}
