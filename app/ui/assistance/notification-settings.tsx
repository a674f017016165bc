import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { NotificationChoice } from '~/domain/assistance/notification-settings';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';

const ways = ['inApp', 'email'] as const;

/** How somebody is told of each kind of thing in one organization: two boxes a line. */
export function NotificationSettings({
  title,
  organization,
  choices,
}: {
  title: string;
  organization: string;
  choices: readonly NotificationChoice[];
}) {
  const { t } = useTranslation('assistance');
  return (
    <>
      <PageHeader title={title} description={t('settings.description', { organization })} />
      <Form method="post" className="grid gap-6">
        <div className="overflow-x-auto rounded-xl bg-surface shadow-sm">
          <table className="w-full text-[0.9375rem]">
            <caption className="sr-only">{t('settings.caption')}</caption>
            <thead>
              <tr className="border-b text-sm text-ink-soft">
                <th scope="col" className="px-5 py-3 text-left font-[560]">
                  {t('settings.kind')}
                </th>
                {ways.map((way) => (
                  <th key={way} scope="col" className="px-3 py-3 text-center font-[560] sm:px-5">
                    {t(`settings.${way}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y">
              {choices.map((choice) => {
                const kind = t(`notifications.kinds.${choice.kind}`);
                return (
                  <tr key={choice.kind}>
                    <th scope="row" className="px-5 py-3 text-left font-normal">
                      {kind}
                    </th>
                    {ways.map((way) => (
                      <td key={way} className="px-3 py-1 text-center sm:px-5">
                        <label className="inline-grid size-11 cursor-pointer place-content-center">
                          <span className="sr-only">{t(`settings.${way}Of`, { kind })}</span>
                          <input
                            type="checkbox"
                            name={way}
                            value={choice.kind}
                            defaultChecked={choice[way]}
                            className="tick"
                          />
                        </label>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <div>
          <SubmitButton>{t('settings.save')}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
