import { useTranslation } from 'react-i18next';
import { TabLinks } from '../primitives/tab-links';

/** The ways to look at sessions: those to come, past ones, a month. */
export function AgendaTabs({ base }: { base: '/teach/sessions' | '/learn/sessions' }) {
  const { t } = useTranslation('sessions');
  return (
    <div className="mb-6">
      <TabLinks
        label={t('agenda.label')}
        links={[
          { to: base, label: t('agenda.upcoming') },
          { to: `${base}/past`, label: t('agenda.past') },
          { to: `${base}/month`, label: t('agenda.month') },
        ]}
      />
    </div>
  );
}
