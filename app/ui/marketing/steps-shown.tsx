import { BadgeCheck } from 'lucide-react';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../primitives/badge';
import { SavedIndicator } from '../primitives/saved-indicator';

/** Writing, enrolling, proving: each with the piece of the product that does it. */
export function StepsShown() {
  const { t } = useTranslation('marketing');
  return (
    <section className="mx-auto max-w-6xl px-4 py-20 sm:px-8 lg:py-28">
      <h2 className="max-w-2xl text-2xl sm:text-3xl">{t('landing.steps.title')}</h2>
      <ol className="mt-12 grid gap-12 lg:grid-cols-3 lg:gap-8">
        <Step number={1} title={t('landing.steps.write')} text={t('landing.steps.writeText')}>
          <WritingSample />
        </Step>
        <Step number={2} title={t('landing.steps.enrol')} text={t('landing.steps.enrolText')}>
          <ImportSample />
        </Step>
        <Step
          number={3}
          title={t('landing.steps.prove')}
          text={t('landing.steps.proveText')}
          link={{ to: '/verify', label: t('landing.steps.verify') }}
        >
          <CertificateSample />
        </Step>
      </ol>
    </section>
  );
}

type StepProps = {
  number: number;
  title: string;
  text: string;
  link?: { to: string; label: string };
  children: ReactNode;
};

function Step(props: StepProps) {
  return (
    <li className="flex min-w-0 flex-col">
      <div aria-hidden="true" className="flex h-64 flex-col rounded-xl bg-surface p-5 shadow-md select-none">
        {props.children}
      </div>
      <h3 className="mt-6 flex items-baseline gap-3 text-lg">
        <span aria-hidden="true" className="text-accent-text tabular-nums">
          {props.number}
        </span>
        {props.title}
      </h3>
      <p className="mt-2 text-[0.9375rem] text-ink-soft">{props.text}</p>
      {props.link && (
        <p className="mt-3">
          <Link
            to={props.link.to}
            className="rounded-sm font-medium text-accent-text underline underline-offset-4"
          >
            {props.link.label}
          </Link>
        </p>
      )}
    </li>
  );
}

function WritingSample() {
  const { t } = useTranslation('marketing');
  return (
    <>
      <div className="flex-1 text-sm">
        <p className="text-base font-[620]">{t('landing.steps.sampleTitle')}</p>
        <p className="mt-2 text-ink-soft">{t('landing.steps.sampleBody')}</p>
        <ul className="mt-2 list-disc pl-5 text-ink-soft">
          <li>{t('landing.steps.sampleItem1')}</li>
          <li>{t('landing.steps.sampleItem2')}</li>
          <li>
            {t('landing.steps.sampleItem3')}
            <span className="ml-0.5 inline-block h-4 w-0.5 translate-y-0.5 bg-accent-text" />
          </li>
        </ul>
      </div>
      <div className="border-t pt-3">
        <SavedIndicator saved={{ state: 'saved', at: '2026-10-14T12:02:00.000Z' }} timeZone="Europe/Paris" />
      </div>
    </>
  );
}

const lines = [
  { name: 'Ana Silva', tone: 'success', word: 'fileOk' },
  { name: 'Marc Démo-Petit', tone: 'neutral', word: 'fileKnown' },
  { name: 'j.dupont@exemple', tone: 'danger', word: 'fileWrong' },
] as const satisfies readonly { name: string; tone: BadgeTone; word: string }[];

function ImportSample() {
  const { t } = useTranslation('marketing');
  return (
    <>
      <ul className="flex-1 divide-y text-sm">
        {lines.map(({ name, tone, word }, index) => (
          <li key={name} className="flex items-center gap-3 py-3">
            <span className="w-14 flex-none text-xs text-ink-faint tabular-nums">
              {t('landing.steps.fileLine', { number: index + 2 })}
            </span>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <Badge tone={tone}>{t(`landing.steps.${word}`)}</Badge>
          </li>
        ))}
      </ul>
      <p className="border-t pt-3 text-sm text-ink-soft">{t('landing.steps.fileSummary')}</p>
    </>
  );
}

function CertificateSample() {
  const { t } = useTranslation('marketing');
  return (
    <div className="flex flex-1 flex-col items-center justify-center rounded-lg border-2 border-accent-soft text-center">
      <p className="text-xs font-[600] text-accent-text">{t('landing.steps.certificate')}</p>
      <p className="mt-2 text-lg font-[640]">{t('landing.steps.certificateName')}</p>
      <p className="mt-1 px-4 text-sm text-ink-soft">{t('landing.sample.course')}</p>
      <p className="mt-1 text-xs text-ink-faint">{t('landing.steps.certificateDetail')}</p>
      <p className="mt-4">
        <Badge tone="success" icon={<BadgeCheck />}>
          {t('landing.steps.certificateValid')}
        </Badge>
      </p>
    </div>
  );
}
