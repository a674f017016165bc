import type Stripe from 'stripe';
import type { Method, Problems, Typed } from './hosted-forms.ts';
import { field, html, page, type Html } from './hosted-html.ts';
import { hostedTexts, samples, type HostedLanguage, type HostedTexts } from './hosted-texts.ts';

const merchant = 'Assidu';
const filled = (text: string, values: Record<string, string> = {}) =>
  Object.entries({ merchant, ...values }).reduce(
    (all, [name, value]) => all.replaceAll(`{{${name}}}`, value),
    text,
  );

const brand = html`<p class="merchant"><span aria-hidden="true">A</span>${merchant}</p>`;

/** The page on which a payment method is typed; with what is wrong, what was typed stays, but for the code. */
export function payView(options: {
  language: HostedLanguage;
  session: Stripe.Checkout.Session;
  method: Method;
  typed: Typed;
  problems: Problems;
}): string {
  const { language, session, method, typed, problems } = options;
  const texts = hostedTexts[language];
  const methods = (['card', 'sepa_debit'] as const).filter((one) =>
    session.payment_method_types?.includes(one),
  );
  const firstWrong = ['email', 'number', 'iban', 'expiry', 'cvc', 'name'].find((name) => problems[name]);
  const input = (
    name: string,
    label: keyof HostedTexts,
    more: Omit<Parameters<typeof field>[0], 'name' | 'label'>,
  ) => {
    const problem = problems[name];
    const value = name === 'cvc' ? '' : typed[name];
    return field({
      ...more,
      name,
      label: texts[label],
      value,
      problem: problem && texts[problem],
      focus: name === firstWrong,
    });
  };
  const email = input('email', 'email', { type: 'email', autocomplete: 'email' });
  const fields: Record<Method, Html> = {
    card: html`${email}
      ${input('number', 'number', { autocomplete: 'cc-number', inputMode: 'numeric', placeholder: '1234 1234 1234 1234' })}
      <div class="pair">
        ${input('expiry', 'expiry', { autocomplete: 'cc-exp', inputMode: 'numeric', hint: texts.expiryHint })}
        ${input('cvc', 'cvc', { autocomplete: 'cc-csc', inputMode: 'numeric', hint: texts.cvcHint })}
      </div>
      ${input('name', 'holder', { autocomplete: 'cc-name' })}`,
    sepa_debit: html`${email} ${input('iban', 'iban', { autocomplete: 'off', hint: texts.ibanHint })}
      ${input('name', 'accountHolder', { autocomplete: 'name' })}
      <p class="mandate">${filled(texts.mandate)}</p>`,
  };
  const tabs = methods.map(
    (one) =>
      html`<a href="/pay/${session.id}?method=${one}" ${one === method && html` aria-current="page"`}
        >${texts[one]}</a
      >`,
  );
  const body = html`<main class="frame wide">
    <div>
      ${brand}
      <h1>${texts.title}</h1>
      <p class="quiet">${texts.lead}</p>
      ${session.customer_details?.email && html`<p class="quiet">${texts.for} ${session.customer_details.email}</p>`}
      ${session.cancel_url && html`<p><a href="${session.cancel_url}">← ${filled(texts.back)}</a></p>`}
    </div>
    <div class="sheet">
      <nav class="tabs" aria-label="${texts.methods}">${tabs}</nav>
      ${firstWrong && html`<p class="alert" role="alert">${texts.problems}</p>`}
      <form method="post" action="/pay/${session.id}?method=${method}" novalidate>
        ${fields[method]} <button type="submit">${texts.save}</button>
      </form>
      <div class="note">
        <p>${texts.sandbox}</p>
        <details>
          <summary>${texts.samples}</summary>
          <dl>
            ${samples[method].map(
              ([number, about]) =>
                html`<dt>${number}</dt>
                  <dd>${about[language]}</dd>`,
            )}
          </dl>
        </details>
      </div>
    </div>
  </main>`;
  return page({ language, title: `${texts.title} · ${merchant}`, body });
}

/** What a bank would show: who asks for what, and what the holder answers. */
export function confirmView(options: {
  language: HostedLanguage;
  intent: Stripe.SetupIntent | Stripe.PaymentIntent;
  last4: string;
}): string {
  const { language, intent, last4 } = options;
  const texts = hostedTexts[language];
  const asked =
    intent.object === 'payment_intent'
      ? filled(texts.confirmPayment, { last4, amount: money(intent, language) })
      : filled(texts.confirmSetup, { last4 });
  const body = html`<main class="frame narrow">
    <div class="sheet">
      ${brand}
      <h1>${texts.confirmTitle}</h1>
      <p>${asked}</p>
      <p class="quiet">${texts.confirmLead}</p>
      <form method="post" action="/confirm/${intent.id}" class="choices">
        <button name="outcome" value="complete">${texts.accept}</button>
        <button name="outcome" value="fail" class="second">${texts.reject}</button>
      </form>
      <div class="note"><p>${texts.sandbox}</p></div>
    </div>
  </main>`;
  return page({ language, title: `${texts.confirmTitle} · ${merchant}`, body });
}

export function mandateView(
  language: HostedLanguage,
  mandate: Stripe.Mandate,
  method: Stripe.PaymentMethod,
): string {
  const texts = hostedTexts[language];
  const signed = new Date((mandate.customer_acceptance.accepted_at ?? 0) * 1000);
  const facts = [
    [texts.reference, mandate.payment_method_details.sepa_debit?.reference],
    [texts.creditor, merchant],
    [texts.debtor, method.billing_details.name],
    [texts.account, `${method.sepa_debit?.country} •••• ${method.sepa_debit?.last4}`],
    [
      texts.signed,
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(signed),
    ],
    [texts.status, texts[mandate.status as 'active' | 'pending' | 'inactive']],
  ];
  const body = html`<main class="frame narrow">
    <div class="sheet">
      ${brand}
      <h1>${texts.mandateTitle}</h1>
      <dl class="facts">
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value ?? '–'}</dd>`,
        )}
      </dl>
      <p class="quiet">${texts.recurrent}</p>
      <div class="note"><p>${texts.sandbox}</p></div>
    </div>
  </main>`;
  return page({ language, title: `${texts.mandateTitle} · ${merchant}`, body });
}

/** A page that only says something, with a way on where there is one. */
export function noticeView(
  language: HostedLanguage,
  notice: 'expired' | 'complete' | 'missing' | 'down',
  onward?: string | null,
): string {
  const texts = hostedTexts[language];
  const title = texts[notice];
  const body = html`<main class="frame narrow">
    <div class="sheet">
      ${brand}
      <h1>${title}</h1>
      <p class="quiet">${texts[`${notice}Lead`]}</p>
      ${onward && html`<a class="button" href="${onward}">${filled(texts.back)}</a>`}
    </div>
  </main>`;
  return page({ language, title: `${title} · ${merchant}`, body });
}

function money({ amount, currency }: Stripe.PaymentIntent, language: HostedLanguage): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount / 100);
}
