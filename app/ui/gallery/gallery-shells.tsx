import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { PageHeader } from '../primitives/page-header';
import { ProgressBar } from '../primitives/progress-bar';
import { TextField } from '../primitives/text-field';
import { AuthShell } from '../shells/auth-shell';
import { ErrorPage } from '../shells/error-page';
import { LearnerShell } from '../shells/learner-shell';
import { OperatorShell } from '../shells/operator-shell';
import { PublicShell } from '../shells/public-shell';
import { SandboxBanner } from '../shells/sandbox-banner';
import { TrialBanner } from '../shells/trial-banner';
import { WorkspaceShell } from '../shells/workspace-shell';
import { useGalleryNavigation } from './use-gallery-navigation';

export const galleryShells = ['learner', 'workspace', 'operator', 'public', 'auth', 'error'] as const;

export type GalleryShellName = (typeof galleryShells)[number];

const person = { name: 'Camille Démo', email: 'camille@demo.test' };
const organization = { id: 'one', name: 'Organisme Démo', accentColour: null, logoUrl: null };
const organizations = [organization, { ...organization, id: 'two', name: 'Atelier Démo' }];
const here = (name: GalleryShellName) => `/sandbox/gallery?shell=${name}`;

/** One page frame, whole, with something in it. */
export function GalleryShell({ name }: { name: GalleryShellName }) {
  const { t } = useTranslation('gallery');
  const navigation = useGalleryNavigation();
  const leave = (
    <ButtonLink to="/sandbox/gallery" variant="secondary">
      {t('leave')}
    </ButtonLink>
  );
  const page = <PageHeader title={t('shell.welcome')} description={t('shell.welcomeText')} actions={leave} />;
  switch (name) {
    case 'learner':
      return (
        <LearnerShell
          organization={organization}
          organizations={organizations}
          person={person}
          banner={<SandboxBanner />}
          links={[{ to: here('workspace'), label: t('shell.toWorkspace') }]}
          navigation={[
            { to: here('learner'), label: t('shell.home'), icon: 'home' },
            { to: '/learn', label: t('shell.courses'), icon: 'courses' },
            { to: '/learn/certificates', label: t('shell.certificates'), icon: 'certificates' },
          ]}
        >
          {page}
          <LearnerCard />
        </LearnerShell>
      );
    case 'workspace':
      return (
        <WorkspaceShell
          organization={organization}
          organizations={organizations}
          person={person}
          navigation={navigation}
          banner={<TrialBanner daysLeft={9} endsOn="2026-12-06" to={here('workspace')} />}
        >
          {page}
        </WorkspaceShell>
      );
    case 'operator':
      return (
        <OperatorShell
          person={person}
          navigation={[
            {
              section: null,
              items: [
                { to: here('operator'), label: t('shell.organizations'), icon: 'organizations' },
                { to: '/operator/health', label: t('shell.health'), icon: 'health', end: true },
                { to: '/operator/audit', label: t('shell.audit'), icon: 'audit', end: true },
              ],
            },
          ]}
        >
          {page}
        </OperatorShell>
      );
    case 'public':
      return (
        <PublicShell>
          <div className="mx-auto max-w-3xl px-4 py-24 text-center">
            <h1 className="text-4xl sm:text-5xl">{t('shell.hero')}</h1>
            <p className="mx-auto mt-6 max-w-xl text-lg text-pretty text-ink-soft">{t('shell.heroText')}</p>
            <p className="mt-10">{leave}</p>
          </div>
        </PublicShell>
      );
    case 'auth':
      return (
        <AuthShell
          title={t('shell.signIn')}
          description={t('shell.signInText')}
          footer={
            <Link to="/sandbox/gallery" className="text-accent-text underline underline-offset-4">
              {t('leave')}
            </Link>
          }
        >
          <form className="flex flex-col gap-5" onSubmit={(event) => event.preventDefault()}>
            <TextField label={t('fields.email')} name="email" type="email" autoComplete="email" />
            <TextField
              label={t('shell.password')}
              name="password"
              type="password"
              autoComplete="current-password"
            />
            <Button type="submit" wide>
              {t('shell.signIn')}
            </Button>
          </form>
        </AuthShell>
      );
    case 'error':
      return <ErrorPage status={404} />;
  }
}

function LearnerCard() {
  const { t } = useTranslation('gallery');
  return (
    <article className="max-w-xl rounded-xl bg-surface p-6 shadow-sm">
      <p className="text-sm text-ink-faint">{t('shell.module')}</p>
      <h2 className="mt-1 text-xl">{t('shell.lesson')}</h2>
      <ProgressBar
        className="mt-5"
        ratio={0.33}
        label={t('feedback.course')}
        valueText={t('feedback.lessons')}
      />
      <p className="mt-2 text-sm text-ink-soft">{t('feedback.lessons')}</p>
      <ButtonLink to={here('learner')} size="large" className="mt-6 w-full sm:w-auto">
        {t('shell.resume')}
      </ButtonLink>
    </article>
  );
}
