import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { ListedStrangers } from '~/use-cases/attendance/list-strangers.server';
import { Badge } from '../primitives/badge';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';

export type StrangerListProps = ListedStrangers & { sessionId: string; timeZone: string };

/**
 * People whom the room saw and could not name, each to be attached to a participant or dismissed; nothing where there
 * are none. Namespace `providers`.
 */
export function StrangerList({ sessionId, timeZone, strangers, participants }: StrangerListProps) {
  const { t, i18n } = useTranslation('providers');
  if (strangers.length === 0) return null;
  return (
    <Section title={t('strangers.title')} description={t('strangers.text')}>
      <ul className="divide-y rounded-xl bg-surface shadow-sm">
        {strangers.map((stranger) => {
          const { id, firstSeenAt, minutes, decision, attachedTo } = stranger;
          const name = stranger.name || t('strangers.nameless');
          const path = `/teach/sessions/${sessionId}/strangers/${id}`;
          return (
            <li key={id} className="flex flex-wrap items-end justify-between gap-4 p-4 sm:px-5">
              <div className="min-w-0">
                <p className="font-[560] wrap-break-word">{name}</p>
                <p className="text-sm text-ink-soft tabular-nums">
                  {t('strangers.seen', { instant: formatInstant(firstSeenAt, i18n.language, timeZone) })}
                  {' · '}
                  {t('strangers.minutes', { count: minutes })}
                </p>
              </div>
              {decision ? (
                <Badge tone={decision === 'attached' ? 'success' : 'neutral'}>
                  {decision === 'attached'
                    ? t('strangers.attached', { name: attachedTo ?? '' })
                    : t('strangers.dismissed')}
                </Badge>
              ) : (
                <div className="flex flex-wrap items-end gap-2">
                  <Form method="post" action={`${path}/attach`} className="flex flex-wrap items-end gap-2">
                    <SelectField
                      className="min-w-52"
                      label={t('strangers.participant')}
                      name="participantId"
                      required
                      defaultValue=""
                      options={[
                        { value: '', label: t('strangers.choose') },
                        ...participants.map(({ id: value, name: label }) => ({ value, label })),
                      ]}
                    />
                    <SubmitButton action={`${path}/attach`}>{t('strangers.attach')}</SubmitButton>
                  </Form>
                  <ConfirmDialog
                    trigger={t('strangers.dismiss')}
                    triggerVariant="quiet"
                    title={t('strangers.dismissQuestion', { name })}
                    confirm={t('strangers.dismiss')}
                    action={`${path}/dismiss`}
                  >
                    <p>{t('strangers.dismissText')}</p>
                  </ConfirmDialog>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
