import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { TextField } from '../primitives/text-field';
import { RetainedEvidence, type RetainedLine } from './retained-evidence';

/** The evidence kept of a purged organization, which operators reach with a reason that is logged. */
export function OperatorEvidence({
  purgeId,
  evidence,
}: {
  purgeId: string;
  evidence: readonly RetainedLine[];
}) {
  const { t } = useTranslation('archive');
  return (
    <RetainedEvidence
      evidence={evidence}
      title={t('evidence.operatorTitle')}
      text={t('evidence.operatorText')}
    >
      {({ id, number }) => {
        const base = `/operator/purges/${purgeId}/evidence/${id}`;
        return (
          <form
            method="post"
            action={`${base}/read`}
            className="w-full"
            aria-label={t('evidence.act', { number })}
          >
            <TextField
              label={t('evidence.reason')}
              hint={t('evidence.reasonHint')}
              name="reason"
              required
              minLength={3}
              maxLength={500}
              autoComplete="off"
            />
            <div className="mt-3 flex flex-wrap gap-2">
              <Button type="submit" size="small">
                {t('evidence.download')}
              </Button>
              <Button type="submit" size="small" variant="secondary" formAction={`${base}/open`}>
                {t('evidence.openToHolder')}
              </Button>
            </div>
          </form>
        );
      }}
    </RetainedEvidence>
  );
}
