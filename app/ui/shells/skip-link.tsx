import { useTranslation } from 'react-i18next';

/** The first thing the Tab key finds: over the navigation, to `<main id="content">`. */
export function SkipLink() {
  const { t } = useTranslation('shell');
  return (
    <a
      href="#content"
      className="sr-only z-50 rounded-md bg-inverse px-4 py-2.5 font-medium text-ink-inverse focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      {t('skip')}
    </a>
  );
}
