import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof import('./locales/fr/shell.json');
      refusals: typeof import('./locales/fr/refusals.json');
      gallery: typeof import('./locales/fr/gallery.json');
    };
  }
}
