import { expect, test } from 'vitest';
import { accentInk } from '~/documents/accent-ink';
import { emailTemplates } from '~/documents/emails/email-templates';
import type { EmailTemplateName, EmailValues } from '~/documents/emails/email-values';
import { renderEmail } from '~/documents/emails/render-email';
import { noticeKinds, type NoticeKind } from '~/domain/lifecycle/notices';
import { languages } from '~/locales/translator';

const url = 'https://assidu.test/somewhere/a-token';
const organization = { organizationName: 'Organisme d’essai', accentColour: '#ffd60a' };
const notice = {
  firstName: 'Ana',
  at: '2026-11-22T09:04:00Z',
  timeZone: 'Europe/Paris',
  resetUrl: url,
};
/** Every value that a notice of the contract may speak of. */
function contractNotice(kind: NoticeKind): EmailValues['contract-notice'] {
  const texts = ['number', 'plan', 'invoice', 'reason', 'breach', 'decision'];
  const numbers = ['attempts', 'days', 'users', 'courses', 'disputeDays', 'quoteDays'];
  const days = ['issuedOn', 'nextOn', 'startedOn', 'on', 'endsOn', 'purgeOn', 'appliesOn', 'deadline'];
  const all = <Value>(names: readonly string[], value: Value) =>
    Object.fromEntries(names.map((name) => [name, value]));
  return {
    ...{ ...organization, kind, timeZone: 'Europe/Paris', url },
    facts: { ...all(texts, 'AS2026-000001'), ...all(numbers, 4), unit: 'registered-user' },
    days: all(days, '2026-12-31'),
    cents: all(['total', 'due', 'before', 'after', 'disputed', 'quote'], 7200),
    instants: all(
      ['endsAt', 'purgeOn', 'suspendedAt', 'deadline', 'sentAt', 'lapsesAt'],
      '2026-12-31T09:00:00Z',
    ),
  };
}

const times = { startsAt: '2026-11-24T08:00:00.000Z', endsAt: '2026-11-24T11:30:00.000Z' };
const sale = {
  ...{ ...organization, documentKind: 'invoice' as const, number: 'F2026-0012', orderNumber: 'C2026-0004' },
  ...{ cents: 432_000, currency: 'EUR', dueOn: '2026-11-30' },
};
const session = {
  ...{ ...organization, title: 'Conduire un entretien', courseTitle: 'Manager', url },
  ...{ mode: 'mixed' as const, place: 'Salle 4, Lyon', trainers: ['Thierry Essai'] },
  timeZone: 'Europe/Paris',
};

const samples: { [Name in EmailTemplateName]: EmailValues[Name] } = {
  'confirm-email': { firstName: 'Ana', organizationName: 'Organisme d’essai', url, hours: 24 },
  'account-already-exists': { firstName: 'Ana', signInUrl: `${url}/in`, resetUrl: url },
  'password-reset': { firstName: 'Ana', url, minutes: 60 },
  'password-changed': notice,
  'member-erased': { ...organization, firstName: 'Ana', keptUntil: '2029-12-31', url },
  'second-factor-changed': { ...notice, change: 'code-used' },
  'email-change-confirm': {
    ...{
      firstName: 'Ana',
      side: 'old',
      oldEmail: 'ana@old.test',
      newEmail: 'ana@young.test',
      url,
      hours: 24,
    },
  } as EmailValues['email-change-confirm'],
  'client-answered': {
    ...{ ...organization, firstName: 'Ana', clientName: 'Ateliers Durand', authorName: 'Léo Démo', url },
    message: 'Oui, jusqu’au 30.',
  },
  'contact-invitation': {
    ...{ ...organization, clientName: 'Ateliers Durand', inviterName: 'Ona', url, expiresOn: '2026-12-06' },
  },
  invitation: { ...organization, inviterName: 'Léo Démo', url, expiresOn: '2026-12-22' },
  'maintenance-announced': { ...organization, ...times, title: 'Base', timeZone: 'Europe/Paris', url },
  'maintenance-withdrawn': { ...organization, ...times, title: 'Base', timeZone: 'Europe/Paris', url },
  'fault-answered': {
    ...{ ...organization, outcome: 'not-a-fault', answer: 'La page répond.', page: '/learn', url },
    ...{ reportedAt: times.startsAt, timeZone: 'Europe/Paris' },
  },
  'access-extended': {
    ...{ ...organization, ...times, cause: 'outage' as const, timeZone: 'Europe/Paris', url },
    courses: [{ courseTitle: 'Financer', closesOn: '2026-12-31' }],
  },
  enrolment: { ...organization, courseTitle: 'Financer', url, minutes: 195, closesOn: '2026-12-31' },
  'course-completed': {
    ...{ ...organization, courseTitle: 'Financer', url },
    ...{ certificateUrl: `${url}.pdf`, verifyUrl: 'https://assidu.test/verify/ABC' },
  },
  'contract-notice': contractNotice('suspended'),
  'signing-link': {
    ...{ ...organization, ...times, title: 'Conduire un entretien', courseTitle: 'Manager', url },
    ...{ timeZone: 'Europe/Paris', closesAt: '2026-11-25T11:30:00.000Z' },
  },
  'export-ready': { ...organization, url, bytes: 12_345_678, days: 7 },
  'recovery-ready': {
    ...{ ...organization, url, bytes: 12_345_678, days: 30 },
    ...{ expiresAt: '2026-12-22T09:00:00Z', timeZone: 'Europe/Paris' },
  },
  'purge-receipt': {
    ...{ ...organization, url, hash: 'a'.repeat(64), records: 1234, invoices: 25, part: 1, parts: 2 },
  },
  'survey-invitation': {
    ...{ ...organization, url, firstName: 'Ana', courseTitle: 'Accueillir', surveyTitle: 'Deux mois après' },
  },
  'session-news': {
    ...{ ...session, what: 'changed', leads: false, reason: 'Grève des trains' },
    stands: [{ ...times, was: { ...times, startsAt: '2026-11-24T07:00:00.000Z' } }],
    gone: [times],
  },
  'session-reminder': {
    ...{ ...session, kind: 'day', enters: false, equipmentUrl: 'https://assidu.test/equipment' },
    halfDays: [times],
  },
  'sale-issued': { ...sale, credits: null, url },
  'sale-reminder': { ...sale, stage: 2, openCents: 43_200, hasAccount: true, url },
  'contest-answered': {
    ...{ ...sale, decision: 'rejected', answeredCents: 43_200, openCents: 432_000, url },
    ...{ reason: 'Tout a eu lieu', numbers: ['F2026-0013'] },
  },
  'funding-missing': {
    ...{ ...organization, space: 'client', number: 'C2026-0001', title: 'Manager', url },
    ...{ clientName: 'Ateliers Durand', startsOn: '2026-12-08', cents: 360_000, currency: 'EUR' },
  },
  'settlement-waiting': {
    ...{ ...organization, number: 'C2026-0001', title: 'Manager', clientName: 'Ateliers Durand', url },
    ...{ signatures: 3, countersignatures: 1, again: true },
  },
  'order-offered': {
    ...{ ...organization, number: 'C2026-0001', title: 'Manager', cents: 360_000, currency: 'EUR', url },
    ...{ expiresOn: '2026-12-31', amends: false },
  },
  'order-news': {
    ...{ ...organization, what: 'accepted', number: 'C2026-0001', title: 'Manager', url },
    ...{ clientName: 'Ateliers Durand', who: 'Hélène Roux', reason: '' },
  },
  'training-amended': {
    ...{ ...organization, courseTitle: 'Manager', url, changes: ['dates', 'content'], content: ['Écouter'] },
    ...{ startsOn: '2026-12-01', endsOn: '2027-01-29', trainers: ['Thierry Essai'] },
    halfDays: [{ ...times, title: 'Conduire un entretien', place: '' }],
    timeZone: 'Europe/Paris',
  },
  'training-cancelled': {
    ...{ ...organization, courseTitle: 'Manager', url, startsOn: '2026-12-01', endsOn: '2027-01-29' },
  },
  'training-convocation': {
    ...{ ...organization, courseTitle: 'Manager', clientName: 'Ateliers Durand', url, minutes: 840 },
    ...{ startsOn: '2026-12-01', endsOn: '2027-01-29', trainers: ['Thierry Essai'], content: ['Écouter'] },
    ...{ objectives: 'Conduire un entretien.', evaluation: 'Un quiz.', contact: 'Ana', disability: 'Léo' },
    halfDays: [{ ...times, title: 'Conduire un entretien', place: '' }],
    ...{ timeZone: 'Europe/Paris', equipmentUrl: `${url}/equipment`, rulesUrl: null },
  },
  'notifications-digest': {
    ...{ ...organization, timeZone: 'Europe/Paris', more: 0, url, settingsUrl: `${url}/settings` },
    items: [
      { kind: 'help-answered', values: { trainer: 'Léo', course: 'Manager', lesson: 'Écouter' }, url },
      { kind: 'announcement', values: { title: 'Salle changée', course: 'Manager' }, url },
    ],
  },
};

const names = Object.keys(emailTemplates) as EmailTemplateName[];
const cases = names.flatMap((template) => languages.map((language) => [template, language] as const));

test.each(cases)('%s in %s is complete as HTML and as text', async (template, language) => {
  const email = await renderEmail({ template, language, to: 'ana@x.test', values: samples[template] });
  expect(email.to).toBe('ana@x.test');
  expect(email.subject.length).toBeGreaterThan(5);
  expect(email.html).toContain(`lang="${language}"`);
  for (const body of [email.subject, email.html, email.text]) {
    expect(body).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    expect(body).not.toMatch(new RegExp(`${template.replace(/-./g, '')}\\.\\w`));
  }
  expect(email.html).toContain(url);
  expect(email.text).toContain(url);
});

test('days, durations and instants are written in the language of the person', async () => {
  const message = { template: 'enrolment', to: 'ana@x.test', values: samples.enrolment };
  const french = await renderEmail({ ...message, language: 'fr' });
  expect(french.text).toContain('31 décembre 2026');
  expect(french.text).toMatch(/3\sh\s15\smin/);
  const english = await renderEmail({ ...message, language: 'en' });
  expect(english.text).toContain('31 December 2026');
  const changed = { template: 'password-changed', to: 'ana@x.test', values: samples['password-changed'] };
  expect((await renderEmail({ ...changed, language: 'fr' })).text).toContain('10:04');
});

test.each(languages)(
  'news of an order say in %s what it costs and how what was paid comes back',
  async (language) => {
    const cancellation = {
      ...{ side: 'organization' as const, reason: 'Effectif', who: 'Ana', terms: 'K31' as const },
      ...{ until: '2026-12-01', indemnityCents: 0, choice: null, chosenBy: null },
      ...{ mayChoose: true, currency: 'EUR' },
    };
    const mail = async (
      what: EmailValues['order-news']['what'],
      ending: Partial<typeof cancellation> | object = {},
    ) => {
      const values = { ...samples['order-news'], what, cancellation: { ...cancellation, ...ending } };
      const { subject, text } = await renderEmail({
        template: 'order-news',
        language,
        to: 'a@x.test',
        values,
      });
      expect(subject + text).not.toMatch(/\{\{|orderNews|undefined/);
      return text;
    };
    expect(await mail('cancelled')).toMatch(/au choix du client|as the client chooses/);
    expect(await mail('cancelled', { terms: 'K12', indemnityCents: 360_000, mayChoose: false })).toMatch(
      /3\s600,00\s€|€3,600\.00/,
    );
    expect(await mail('refund-chosen', { choice: 'credit', chosenBy: 'client', mayChoose: false })).toMatch(
      /avoir pour une autre formation|credit for another training/,
    );
    await mail('declined');
  },
);

test('what people typed is text, never markup, and never ends a header', async () => {
  const values = { ...samples.invitation, organizationName: '<b>Evil</b>\r\nBcc: x@y.test' };
  const email = await renderEmail({ template: 'invitation', language: 'fr', to: 'ana@x.test', values });
  expect(email.html).not.toContain('<b>Evil');
  expect(email.subject).not.toMatch(/[\r\n]/);
});

test('the button is in the colour of the organization, with a text that is legible on it', async () => {
  const email = await renderEmail({
    template: 'invitation',
    language: 'fr',
    to: 'a@x.test',
    values: samples.invitation,
  });
  expect(email.html).toContain('background-color:#ffd60a');
  expect(accentInk('#ffd60a')).toBe('#000000');
  expect(accentInk('#1d2b6b')).toBe('#ffffff');
});

test('a language that is not known falls back to French, a template that is not known is a bug', async () => {
  const message = { template: 'password-reset', to: 'a@x.test', values: samples['password-reset'] };
  expect((await renderEmail({ ...message, language: 'xx' })).html).toContain('lang="fr"');
  await expect(renderEmail({ ...message, template: 'toString', language: 'fr' })).rejects.toThrow(/toString/);
});

const notices = noticeKinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

test.each(notices)('the notice %s in %s leaves nothing unsaid', async (kind, language) => {
  const values = contractNotice(kind);
  const { subject, text } = await renderEmail({
    template: 'contract-notice',
    language,
    to: 'ana@x.test',
    values,
  });
  for (const body of [subject, text])
    expect(body).not.toMatch(/\{\{|\}\}|\$t\(|undefined|contractNotice|revisionUnits/);
  expect(text).toContain(url);
});

test.each([
  ['end-warning', 'held'],
  ['end-noticed', 'held'],
  ['ended', 'held'],
] as const)('the notice %s says nothing of an erasure while data was asked for', async (kind, context) => {
  const { instants, ...values } = contractNotice(kind);
  const { purgeOn: _none, ...others } = instants ?? {};
  for (const language of languages) {
    const { subject, html, text } = await renderEmail({
      ...{ template: 'contract-notice', language, to: 'ana@x.test' },
      values: { ...values, context, instants: others },
    });
    for (const body of [subject, html, text]) expect(body).not.toMatch(/\{\{|\}\}|undefined/);
    expect(text).toMatch(language === 'fr' ? /Rien\s+n’est\s+effacé/ : /Nothing\s+is\s+erased/);
  }
});

test('a notice of an end speaks of attached certificates to those only who have some', async () => {
  for (const kind of ['learner-end-warning', 'learner-ended'] as const) {
    const written = (values: EmailValues['contract-notice']) =>
      renderEmail({ template: 'contract-notice', language: 'fr', to: 'ana@x.test', values });
    expect((await written(contractNotice(kind))).text).toMatch(/certificats\s+sont\s+joints/);
    expect((await written({ ...contractNotice(kind), context: 'bare' })).text).not.toContain('joint');
  }
});

test('a renewal is told as such, with its new end; an end at midnight is told to the minute', async () => {
  const instants = { endsAt: '2027-12-31T23:00:00Z' };
  const values = { ...contractNotice('plan-started'), context: 'renewed' as const, instants };
  const message = { template: 'contract-notice', language: 'en', to: 'ana@x.test' };
  const { subject, text } = await renderEmail({ ...message, values });
  expect(subject).toContain('renewed');
  expect(text).toMatch(/1\s+January\s+2028\s+at\s+00:00/);
});
