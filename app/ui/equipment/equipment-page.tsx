import { Camera, Globe, Mic, Network, Volume2, Wifi, type LucideIcon } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  preTestChecks,
  preTestPassed,
  type PreTestCheck,
  type PreTestResult,
} from '~/domain/attendance/pre-test';
import { Badge } from '../primitives/badge';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { useFormats } from '../primitives/use-formats';
import { MediaVideo } from '../room/media-video';
import { SoundMeter } from '../room/sound-meter';
import { playTone } from './play-tone';
import { usePreTest, type Standing } from './use-pre-test';

export type EquipmentPageProps = {
  /** `when` in words. */
  last: { passed: boolean; when: string } | null;
  iceServers: RTCIceServer[];
  relayed: boolean;
};

const icons: Record<PreTestCheck, LucideIcon> = {
  ...{ browser: Globe, camera: Camera, microphone: Mic },
  ...{ speakers: Volume2, network: Wifi, connection: Network },
};
const tones = {
  waiting: 'neutral',
  checking: 'info',
  passed: 'success',
  warned: 'warning',
  failed: 'danger',
} as const;

/** The pre-test (K04): each part with what was found, and what to do where it fails. */
export function EquipmentPage({ last, iceServers, relayed }: EquipmentPageProps) {
  const { t } = useTranslation('room');
  const [begun, setBegun] = useState(false);
  const test = usePreTest(iceServers, relayed);
  const { standings, tracks, saved, decided } = test;
  const image = useMemo(() => tracks.camera && new MediaStream([tracks.camera]), [tracks.camera]);
  const begin = () => {
    setBegun(true);
    void test.start();
  };
  const extras: Partial<Record<PreTestCheck, ReactNode>> = {
    camera: image && saved !== 'yes' && (
      <div className="relative aspect-video w-full max-w-xs overflow-hidden rounded-lg bg-black">
        <MediaVideo stream={image} label={t('lobby.preview')} muted mirrored />
      </div>
    ),
    microphone: tracks.microphone && saved !== 'yes' && (
      <div className="max-w-xs">
        <SoundMeter track={tracks.microphone} label={t('lobby.level')} onSound={test.heard} />
      </div>
    ),
    speakers: saved !== 'yes' && (
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="small" onClick={playTone}>
          {t('test.speakersPlay')}
        </Button>
        <Button variant="secondary" size="small" onClick={() => test.answer(true)}>
          {t('test.speakersHeard')}
        </Button>
        <Button variant="quiet" size="small" onClick={() => test.answer(false)}>
          {t('test.speakersNotHeard')}
        </Button>
      </div>
    ),
  };
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header>
        <h1 className="text-3xl text-balance">{t('test.title')}</h1>
        <p className="mt-3 text-pretty text-ink-soft">{t('test.description')}</p>
      </header>
      <LastTest last={last} />
      {begun && (
        <ul className="divide-y rounded-xl bg-surface shadow-sm">
          {preTestChecks.map((check) => (
            <CheckLine
              key={check}
              check={check}
              standing={standings[check]}
              said={<Said {...{ check, test }} />}
            >
              {standings[check] !== 'waiting' && extras[check]}
            </CheckLine>
          ))}
        </ul>
      )}
      {begun && decided && <Summary standings={standings as PreTestResult} />}
      <div aria-live="polite" className="flex flex-wrap items-center gap-4">
        {!begun && (
          <Button size="large" onClick={begin}>
            {t('test.start')}
          </Button>
        )}
        {begun && saved !== 'yes' && (
          <Button busy={saved === 'saving'} disabled={!decided} onClick={() => void test.save()}>
            {decided ? t('test.finish') : t('test.running')}
          </Button>
        )}
        {begun && (decided || saved === 'yes') && (
          <Button variant="secondary" onClick={begin}>
            {t('test.again')}
          </Button>
        )}
        {saved === 'yes' && <p className="text-success-ink">{t('test.saved')}</p>}
        {saved === 'failed' && <p className="text-danger-ink">{t('test.notSaved')}</p>}
      </div>
    </div>
  );
}

function LastTest({ last }: Pick<EquipmentPageProps, 'last'>) {
  const { t } = useTranslation('room');
  if (!last) return <Callout>{t('test.never')}</Callout>;
  return (
    <Callout tone={last.passed ? 'success' : 'warning'} title={t('test.last', { when: last.when })}>
      {last.passed ? t('test.lastPassed') : t('test.lastFailed')}
    </Callout>
  );
}

function CheckLine({
  check,
  standing,
  said,
  children,
}: {
  check: PreTestCheck;
  standing: Standing;
  said: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('room');
  const Icon = icons[check];
  return (
    <li className="flex gap-4 px-5 py-4">
      <Icon aria-hidden="true" className="mt-0.5 size-5 flex-none text-ink-faint" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-base font-[600]">{t(`test.${check}`)}</h2>
          <Badge tone={tones[standing]}>{t(`test.${standing}`)}</Badge>
        </div>
        <p aria-live="polite" className="text-[0.9375rem] text-ink-soft empty:hidden">
          {said}
        </p>
        {children}
      </div>
    </li>
  );
}

/** What was found, in words. */
function Said({ check, test }: { check: PreTestCheck; test: ReturnType<typeof usePreTest> }): ReactNode {
  const { t } = useTranslation('room');
  const { number } = useFormats();
  const { standings, found } = test;
  const standing = standings[check];
  if (check === 'speakers' && standing === 'checking') return t('test.speakersAsk');
  if (check === 'microphone' && standing === 'checking') return t('lobby.levelHint');
  if (standing === 'waiting' || standing === 'checking') return null;
  const failed = standing === 'failed';
  if (check === 'browser') return failed ? t('test.browserFailed') : null;
  if (check === 'speakers') return failed ? t('test.speakersFailed') : t('test.speakersPassed');
  if (check === 'connection') {
    if (failed) return t('test.connectionFailed');
    return found.connection === 'relayed' ? t('test.connectionPassed') : t('test.connectionDirect');
  }
  if (check === 'network') {
    const { speed } = found;
    if (!speed) return t('test.networkFailed');
    const values = { down: number(speed.down), up: number(speed.up), delay: number(speed.delayMs) };
    return t(standing === 'warned' ? 'test.networkSlow' : 'test.networkPassed', values);
  }
  const problem = found.problems[check];
  if (problem) return t(`test.${problem}`);
  if (failed) return t('test.microphoneSilent');
  return check === 'camera' ? t('test.cameraPassed') : t('test.microphonePassed');
}

function Summary({ standings }: { standings: PreTestResult }) {
  const { t } = useTranslation('room');
  const what = preTestChecks
    .filter((check) => standings[check] === 'failed')
    .map((check) => t(`test.${check}`));
  const passed = preTestPassed(standings);
  return (
    <Callout tone={passed ? 'success' : 'warning'} live="status">
      {what.length === 0 ? t('test.summaryPassed') : t('test.summaryFailed', { what: what.join(', ') })}
    </Callout>
  );
}
