import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof import('./locales/fr/shell.json');
      account: typeof import('./locales/fr/account.json');
      archive: typeof import('./locales/fr/archive.json');
      billing: typeof import('./locales/fr/billing.json');
      auth: typeof import('./locales/fr/auth.json');
      emails: typeof import('./locales/fr/emails.json');
      manage: typeof import('./locales/fr/manage.json');
      api: typeof import('./locales/fr/api.json');
      marketing: typeof import('./locales/fr/marketing.json');
      operator: typeof import('./locales/fr/operator.json');
      console: typeof import('./locales/fr/console.json');
      sandbox: typeof import('./locales/fr/sandbox.json');
      assistance: typeof import('./locales/fr/assistance.json');
      learn: typeof import('./locales/fr/learn.json');
      progress: typeof import('./locales/fr/progress.json');
      notebook: typeof import('./locales/fr/notebook.json');
      documents: typeof import('./locales/fr/documents.json');
      invoice: typeof import('./locales/fr/invoice.json');
      teach: typeof import('./locales/fr/teach.json');
      providers: typeof import('./locales/fr/providers.json');
      planning: typeof import('./locales/fr/planning.json');
      sessions: typeof import('./locales/fr/sessions.json');
      attendance: typeof import('./locales/fr/attendance.json');
      faults: typeof import('./locales/fr/faults.json');
      statements: typeof import('./locales/fr/statements.json');
      hours: typeof import('./locales/fr/hours.json');
      sheets: typeof import('./locales/fr/sheets.json');
      papers: typeof import('./locales/fr/papers.json');
      clients: typeof import('./locales/fr/clients.json');
      orders: typeof import('./locales/fr/orders.json');
      funding: typeof import('./locales/fr/funding.json');
      sales: typeof import('./locales/fr/sales.json');
      proof: typeof import('./locales/fr/proof.json');
      conventions: typeof import('./locales/fr/conventions.json');
      legal: typeof import('./locales/fr/legal.json');
      room: typeof import('./locales/fr/room.json');
      media: typeof import('./locales/fr/media.json');
      paths: typeof import('./locales/fr/paths.json');
      questions: typeof import('./locales/fr/questions.json');
      quiz: typeof import('./locales/fr/quiz.json');
      marking: typeof import('./locales/fr/marking.json');
      answering: typeof import('./locales/fr/answering.json');
      assignment: typeof import('./locales/fr/assignment.json');
      steps: typeof import('./locales/fr/steps.json');
      survey: typeof import('./locales/fr/survey.json');
      refusals: typeof import('./locales/fr/refusals.json');
      gallery: typeof import('./locales/fr/gallery.json');
    };
  }
}
