import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { Callout } from '../primitives/callout';

/** What keeps an order from being offered beside what is written of it, each with the page where it is mended. */
export function OfferLacksCallout({ editor }: { editor: OrderEditor }) {
  const { t } = useTranslation('orders');
  const { provider, programme, terms } = editor.lacks;
  const lines = [
    ...(provider.length > 0
      ? [
          {
            to: '/manage/settings/legal',
            text: t('lacks.provider', { missing: provider.map((one) => t(`particulars.${one}`)).join(', ') }),
          },
        ]
      : []),
    ...(programme.length > 0
      ? [
          {
            to: `/teach/courses/${editor.courseId}/programme`,
            text: t('lacks.programme', {
              missing: programme.map((one) => t(`statements.${one}`)).join(', '),
            }),
          },
        ]
      : []),
    ...(terms ? [{ to: '/manage/settings/sales/terms', text: t('lacks.terms') }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Callout tone="warning" title={t('lacks.title')}>
      <ul className="list-disc pl-5">
        {lines.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} className="text-accent-text underline underline-offset-4">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
