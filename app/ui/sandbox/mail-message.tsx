import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { SandboxMail } from '~/use-cases/lifecycle/get-sandbox-mail.server';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';

// Links open in this tab at the reader's click. Nothing of a message runs here: scripts are not allowed in the frame.
const frameRules = 'allow-same-origin allow-top-navigation-by-user-activation';
const linkTarget = '<base target="_top">';

/** The message as a page of its own: its links lead out of the frame; style sheets, which the page's policy blocks, left out. */
function framed(html: string): string {
  const unstyled = html.replace(/<style[\s\S]*?<\/style>/gi, '');
  const head = /<head[^>]*>/i;
  return head.test(unstyled)
    ? unstyled.replace(head, (tag) => `${tag}${linkTarget}`)
    : `<!doctype html>${linkTarget}${unstyled}`;
}

/** One message as its reader sees it, with its text and its headers. */
export function MailMessage({ mail }: { mail: SandboxMail }) {
  const { t, i18n } = useTranslation('sandbox');
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(640);

  function fit() {
    const body = frame.current?.contentDocument?.body;
    if (body) setHeight(Math.ceil(body.getBoundingClientRect().bottom));
  }

  // The server's frame may have loaded before the page came alive.
  useEffect(fit, [mail.id]);

  return (
    <article className="mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <PageHeader
        crumbs={[{ label: t('mailbox.title'), to: '/sandbox/mailbox' }, { label: mail.subject }]}
        title={mail.subject || t('mailbox.noSubject')}
      />
      <DescriptionList
        items={[
          { term: t('mailbox.to'), detail: mail.to.join(', ') },
          { term: t('mailbox.from'), detail: mail.headers.from ?? mail.from },
          {
            term: t('mailbox.receivedAt'),
            detail: formatInstant(mail.receivedAt, i18n.language, 'Europe/Paris', 'long'),
          },
          ...(mail.attachments.length > 0
            ? [
                {
                  term: t('mailbox.attachments'),
                  detail: mail.attachments.map(({ name }) => name).join(', '),
                },
              ]
            : []),
        ]}
      />
      {mail.html !== null && (
        <iframe
          ref={frame}
          title={t('mailbox.frame', { subject: mail.subject })}
          srcDoc={framed(mail.html)}
          sandbox={frameRules}
          onLoad={fit}
          height={height}
          className="mt-6 w-full rounded-xl bg-white shadow-sm"
        />
      )}
      <details className="mt-4 rounded-xl bg-surface shadow-sm" open={mail.html === null}>
        <summary className="flex min-h-12 items-center rounded-xl px-5 text-sm font-[560]">
          {t('mailbox.text')}
        </summary>
        <pre className="overflow-x-auto border-t px-5 py-4 text-sm whitespace-pre-wrap text-ink-soft">
          {mail.text}
        </pre>
      </details>
      <details className="mt-3 rounded-xl bg-surface shadow-sm">
        <summary className="flex min-h-12 items-center rounded-xl px-5 text-sm font-[560]">
          {t('mailbox.headers')}
        </summary>
        <dl className="overflow-x-auto border-t px-5 py-4 font-mono text-xs leading-6 text-ink-soft">
          {Object.entries(mail.headers).map(([name, value]) => (
            <div key={name} className="flex gap-4">
              <dt className="w-40 flex-none text-ink-faint">{name}</dt>
              <dd className="min-w-0 wrap-break-word">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}
