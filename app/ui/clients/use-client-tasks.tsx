import { FileSignature, MailOpen, ReceiptText, TrendingDown, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { ClientHome } from '~/use-cases/clients/get-client-home.server';
import { useFormats } from '../primitives/use-formats';

export type ClientTask = {
  key: string;
  icon: ReactNode;
  title: string;
  text: string;
  to: string;
  action: string;
};

/** What waits for a client, in words, each with where to do it. */
export function useClientTasks({ toAccept, toFill, atRisk, orders, ...standing }: ClientHome): ClientTask[] {
  const { t, i18n } = useTranslation('clients');
  const formats = useFormats();
  const { unpaid, openCents, currency, dueOn, unread } = standing;
  const money = (cents: number, of: string) => formatMoney({ cents, currency: of }, i18n.language);
  const titleOf = new Map(orders.map(({ id, title }) => [id, title]));
  return [
    ...toAccept.map(({ id, title, startsOn }) => ({
      key: `accept ${id}`,
      icon: <FileSignature />,
      title: t('home.accept.title', { title }),
      text: t('home.accept.text', { day: formats.day(startsOn) }),
      to: `/client/orders/${id}`,
      action: t('home.accept.action'),
    })),
    ...toFill.map(({ id, title, people, places }) => ({
      key: `fill ${id}`,
      icon: <UserPlus />,
      title: t('home.fill.title', { count: places - people, title }),
      text: t('home.fill.text', { people, places }),
      to: `/client/orders/${id}/participants`,
      action: t('home.fill.action'),
    })),
    ...atRisk.map(({ orderId, lost, saveable, currency: of, halfDaysMissed, modulesNotDone }) => ({
      key: `risk ${orderId}`,
      icon: <TrendingDown />,
      title: t('home.risk.title', { amount: money(lost + saveable, of), title: titleOf.get(orderId) ?? '' }),
      text: [
        saveable > 0 ? t('home.risk.saveable', { amount: money(saveable, of) }) : '',
        halfDaysMissed > 0 ? t('home.risk.halfDays', { count: halfDaysMissed }) : '',
        modulesNotDone > 0 ? t('home.risk.modules', { count: modulesNotDone }) : '',
      ]
        .filter(Boolean)
        .join(' '),
      to: `/client/people?order=${orderId}`,
      action: t('home.risk.action'),
    })),
    ...(unpaid > 0 && currency
      ? [
          {
            key: 'pay',
            icon: <ReceiptText />,
            title: t('home.pay.title', { count: unpaid, amount: money(openCents, currency) }),
            text: dueOn ? t('home.pay.text', { count: unpaid, day: formats.day(dueOn) }) : '',
            to: '/client/invoices',
            action: t('home.pay.action'),
          },
        ]
      : []),
    ...(unread > 0
      ? [
          {
            key: 'read',
            icon: <MailOpen />,
            title: t('home.read.title', { count: unread }),
            text: t('home.read.text'),
            to: '/client/questions',
            action: t('home.read.action'),
          },
        ]
      : []),
  ];
}
