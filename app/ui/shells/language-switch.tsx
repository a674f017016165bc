import { Form, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

const languages = ['fr', 'en'] as const;

/** French or English, for those who are not signed in (posted to /language, which comes back here). */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/language"
      reloadDocument
      className="flex gap-1"
      aria-label={t('language.label')}
    >
      <input type="hidden" name="redirectTo" value={`${pathname}${search}`} />
      {languages.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={i18n.language === language || undefined}
          className="min-h-9 rounded-sm px-2 text-sm text-ink-soft hover:text-ink aria-current:font-[600] aria-current:text-ink"
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </Form>
  );
}
