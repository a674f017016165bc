import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { OrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { Checkbox } from '../primitives/checkbox';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { useFormats } from '../primitives/use-formats';
import type { OrderFieldsProps } from './order-what-fields';

/** The sessions of the order, and its modules, each with the session before which it is due (K15). */
export function OrderTrainingFields({ editor, values, error }: OrderFieldsProps & { editor: OrderEditor }) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const when = (startsAt: string) => (startsAt ? formats.instant(startsAt, editor.timeZone) : '');
  const choices = editor.sessions
    .filter(({ id, cancelled }) => !cancelled || values.sessionIds.includes(id))
    .map(({ id, title, startsAt }) => ({ value: id, label: `${title} · ${when(startsAt)}` }));
  return (
    <>
      <Section aside title={t('edit.sessions')} description={t('edit.sessionsText')}>
        {editor.sessions.length === 0 ? (
          <p className="text-[0.9375rem] text-ink-soft">
            {t('edit.noSessions')}{' '}
            <Link className="text-accent-text underline underline-offset-4" to="/teach/sessions/new">
              {t('edit.planSession')}
            </Link>
          </p>
        ) : (
          <div className="flex flex-col gap-4">
            {editor.sessions.map(({ id, title, startsAt, minutes, cancelled }) => (
              <Checkbox
                key={id}
                name="sessionIds"
                value={id}
                defaultChecked={values.sessionIds.includes(id)}
                label={title}
                hint={[
                  when(startsAt),
                  formatMinutes(minutes, i18n.language),
                  ...(cancelled ? [t('edit.sessionCancelled')] : []),
                ].join(' · ')}
              />
            ))}
          </div>
        )}
      </Section>
      <Section aside title={t('edit.modules')} description={t('edit.modulesText')}>
        <div className="flex flex-col gap-6">
          {editor.modules.map(({ id, title, minutes }, index) => (
            <div key={id} className="grid items-start gap-3 sm:grid-cols-2">
              <input type="hidden" name={`modules[${index}].moduleId`} value={id} />
              <Checkbox
                name={`modules[${index}].sold`}
                defaultChecked={values.modules[index]?.sold ?? true}
                label={title}
                hint={formatMinutes(minutes, i18n.language)}
              />
              <SelectField
                label={t('fields.due', { title })}
                hideLabel
                name={`modules[${index}].due`}
                placeholder={t('edit.dueAtEnd')}
                options={choices.map(({ value, label }) => ({
                  value,
                  label: t('edit.dueBefore', { label }),
                }))}
                defaultValue={values.modules[index]?.due ?? ''}
                error={error(`modules[${index}].due`)}
              />
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
