import { createInstance, type i18n } from 'i18next';
import enGallery from '~/locales/en/gallery.json';
import enShell from '~/locales/en/shell.json';
import frGallery from '~/locales/fr/gallery.json';
import frShell from '~/locales/fr/shell.json';

/** Both languages at hand, so that the gallery changes language on the spot. */
export function galleryLanguages(language: string): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      fr: { shell: frShell, gallery: frGallery },
      en: { shell: enShell, gallery: enGallery },
    },
  });
  return instance;
}
