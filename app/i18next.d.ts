import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof import('./locales/fr/shell.json');
      account: typeof import('./locales/fr/account.json');
      auth: typeof import('./locales/fr/auth.json');
      emails: typeof import('./locales/fr/emails.json');
      manage: typeof import('./locales/fr/manage.json');
      refusals: typeof import('./locales/fr/refusals.json');
      gallery: typeof import('./locales/fr/gallery.json');
    };
  }
}
