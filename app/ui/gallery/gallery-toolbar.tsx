import { Moon, Monitor, Sun } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const themes = [
  ['light', Sun],
  ['dark', Moon],
  ['system', Monitor],
] as const;
const languages = ['fr', 'en'] as const;
const accents = ['#0b6e5f', '#4338ca', '#b4232a', '#ffd400', '#101010', '#f2f2f2'];

const choice =
  'inline-flex min-h-9 items-center gap-1.5 rounded-sm px-2.5 text-sm text-ink-soft hover:text-ink aria-pressed:bg-surface aria-pressed:font-[560] aria-pressed:text-ink aria-pressed:shadow-sm';

/** Theme, language and accent, changed on the spot. */
export function GalleryToolbar({
  accent,
  onAccent,
}: {
  accent: string | null;
  onAccent: (accent: string) => void;
}) {
  const { t, i18n } = useTranslation('shell');
  const { t: own } = useTranslation('gallery');
  const [theme, setTheme] = useState<string | null>(null);
  const colourId = useId();

  useEffect(() => setTheme(document.documentElement.dataset.theme ?? 'system'), []);

  return (
    <header className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-2 border-b bg-paper/90 px-4 py-3 backdrop-blur-md sm:-mx-8 sm:px-8">
      <div role="group" aria-label={t('theme.label')} className="flex rounded-md bg-ink/5 p-0.5">
        {themes.map(([name, Icon]) => (
          <button
            key={name}
            type="button"
            aria-pressed={theme === name}
            aria-label={t(`theme.${name}`)}
            className={choice}
            onClick={() => {
              document.documentElement.dataset.theme = name;
              setTheme(name);
            }}
          >
            <Icon aria-hidden="true" className="size-4" />
            <span className="max-sm:hidden">{t(`theme.${name}`)}</span>
          </button>
        ))}
      </div>
      <div role="group" aria-label={t('language.label')} className="flex rounded-md bg-ink/5 p-0.5">
        {languages.map((name) => (
          <button
            key={name}
            type="button"
            lang={name}
            aria-pressed={i18n.language === name}
            className={choice}
            onClick={() => {
              document.documentElement.lang = name;
              void i18n.changeLanguage(name);
            }}
          >
            {t(`language.${name}`)}
          </button>
        ))}
      </div>
      <div className="flex items-center gap-2 sm:ml-auto">
        <label htmlFor={colourId} className="text-sm text-ink-soft max-sm:sr-only">
          {own('accent')}
        </label>
        <input
          id={colourId}
          type="color"
          list={`${colourId}-list`}
          value={accent ?? '#0b6e5f'}
          onChange={(event) => onAccent(event.currentTarget.value)}
          className="h-9 w-10 sm:w-14 rounded-sm bg-surface p-1 shadow-sm"
        />
        <datalist id={`${colourId}-list`}>
          {accents.map((colour) => (
            <option key={colour} value={colour} />
          ))}
        </datalist>
      </div>
    </header>
  );
}
