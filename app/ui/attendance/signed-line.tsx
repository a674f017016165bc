import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';

/** That a half-day is signed, by the server's time; and by the device's, where it was kept without network. */
export function SignedLine({
  signed: { at, claimedAt },
  timeZone,
  justNow = false,
}: {
  signed: { at: string; claimedAt: string | null };
  timeZone: string;
  justNow?: boolean;
}) {
  const { t } = useTranslation('attendance');
  const formats = useFormats();
  const instant = formats.instant(at, timeZone);
  return (
    <p
      role="status"
      className="inline-flex min-h-11 items-center gap-2 self-start rounded-md bg-success-soft px-4 py-2 font-[560] text-success-ink tabular-nums"
    >
      <Check aria-hidden="true" className="size-[1.125rem] flex-none" />
      {claimedAt
        ? t('sign.signedWhileOffline', { claimed: formats.instant(claimedAt, timeZone), instant })
        : justNow
          ? t('sign.signedAt', { time: formats.time(at, timeZone) })
          : t('sign.signedOn', { instant })}
    </p>
  );
}
