import { PenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signing } from '~/use-cases/attendance/get-signing.server';
import { Button } from '../primitives/button';
import { Drawer } from '../primitives/drawer';
import { SignPanel } from './sign-panel';
import { useSigningClock } from './use-signing-clock';

/**
 * The button of a room to sign one's half-day without leaving it; there while something can be signed. `signing` is
 * null for whoever is no participant.
 */
export function RoomSigning({ signing, from }: { signing: Signing | null; from: string }) {
  return signing && <Signable signing={signing} from={from} />;
}

function Signable({ signing, from }: { signing: Signing; from: string }) {
  const { t } = useTranslation('attendance');
  const { now } = useSigningClock(signing.serverNow);
  const [open, setOpen] = useState(false);
  const current = signing.halfDays.filter(
    ({ startsAt, closesAt }) => new Date(startsAt) <= now && now <= new Date(closesAt),
  );
  const unsigned = current.some(({ signed }) => !signed);
  const [wasUnsigned, setWasUnsigned] = useState(unsigned);
  useEffect(() => {
    if (unsigned) setWasUnsigned(true);
  }, [unsigned]);
  if (current.length === 0 || !(unsigned || wasUnsigned)) return null;
  return (
    <>
      <Button
        size="small"
        variant={unsigned ? 'primary' : 'secondary'}
        icon={<PenLine aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t(unsigned ? 'sign.submit' : 'sign.done')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('sign.title')}>
        <SignPanel signing={signing} method="room" from={from} only="open" />
      </Drawer>
    </>
  );
}
