import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { Role } from '~/domain/organizations/roles';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { ButtonLink } from '../primitives/button-link';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { Section } from '../primitives/section';
import { MemberCourses } from './member-courses';
import { MemberDetailsForm } from './member-details-form';
import { MemberGroups } from './member-groups';
import { MemberInvitation } from './member-invitation';
import { MemberRole } from './member-role';
import { MemberStatusBadge } from './member-status-badge';

export type MemberPageProps = {
  member: MemberDetails;
  groups: readonly { id: string; name: string }[];
  timeZone: string;
  /** The roles that the reader may give this person; none where they may only look. */
  reach: readonly Role[];
  isSelf: boolean;
  mayGroup: boolean;
  mayEnrol: boolean;
  mayExport: boolean;
  result?: SubmissionResult<string[]>;
};

/** One person: who they are, what they may do, what they follow, and their coming and going. */
export function MemberPage(props: MemberPageProps) {
  const { member, groups, timeZone, reach, isSelf, mayGroup, mayEnrol, mayExport, result } = props;
  const { t, i18n } = useTranslation('manage');
  const name = `${member.firstName} ${member.lastName}`;
  const day = (instant: Date) => formatInstantDay(instant, i18n.language, timeZone);
  const archived = member.status === 'archived';
  const manages = reach.length > 0;
  const dates = (['registeredAt', 'invitedAt', 'activatedAt', 'archivedAt'] as const).flatMap((key) => {
    const instant = member[key];
    return instant ? [{ term: t(`member.${key}`), detail: day(instant) }] : [];
  });
  return (
    <>
      <PageHeader
        title={name}
        description={member.email}
        crumbs={[{ label: t('people.title'), to: '/manage/people' }, { label: name }]}
        badge={<MemberStatusBadge status={member.status} />}
      />
      {member.status === 'registered' && manages && <MemberInvitation member={member} timeZone={timeZone} />}
      <Section aside title={t('member.identity')} description={t('member.identityText')}>
        {manages && !archived ? (
          <MemberDetailsForm member={member} {...(result && { result })} />
        ) : (
          <DescriptionList
            items={[
              { term: t('member.role'), detail: t(`roles.${member.role}`) },
              { term: t('member.language'), detail: t(`languages.${member.language as 'fr' | 'en'}`) },
            ]}
          />
        )}
        <div className="mt-6">
          <DescriptionList items={dates} />
        </div>
      </Section>
      {manages && !archived && (
        <Section aside title={t('member.role')} description={t('member.roleText')}>
          <MemberRole member={member} reach={reach} />
        </Section>
      )}
      <Section aside title={t('member.groups')} description={t('member.groupsText')}>
        <MemberGroups member={member} groups={groups} mayGroup={mayGroup && !archived} />
      </Section>
      <Section aside title={t('member.courses')} description={t('member.coursesText')}>
        <MemberCourses member={member} mayEnrol={mayEnrol && !archived} />
      </Section>
      {manages && !archived && (
        <Section aside title={t('replace.crumb')} description={t('replace.memberText')}>
          <ButtonLink variant="secondary" to={`/manage/people/${member.id}/replace`}>
            {t('replace.open')}
          </ButtonLink>
        </Section>
      )}
      {manages && (
        <Section
          aside
          title={archived ? t('member.restore') : t('member.archive')}
          description={archived ? t('member.restoreText') : t('member.archiveText')}
        >
          {archived ? (
            <ButtonLink variant="secondary" to={`/manage/people/${member.id}/restore`}>
              {t('member.restore')}
            </ButtonLink>
          ) : (
            <ConfirmDialog
              trigger={t('member.archive')}
              title={t('member.archiveQuestion', { name })}
              confirm={t('member.archive')}
              action={`/manage/people/${member.id}/archive`}
            >
              <p>{t('member.archiveEffect')}</p>
              {isSelf && <p className="mt-2 font-[560]">{t('member.archiveSelf')}</p>}
            </ConfirmDialog>
          )}
        </Section>
      )}
      {mayExport && (
        <Section aside title={t('erase.dataSection')} description={t('erase.dataText')}>
          <ButtonLink
            variant="secondary"
            to={`/manage/people/${member.id}/data.json`}
            reloadDocument
            download
          >
            {t('erase.data')}
          </ButtonLink>
        </Section>
      )}
      {manages && archived && member.role === 'learner' && (
        <Section aside title={t('erase.section')} description={t('erase.sectionText')}>
          <ButtonLink variant="secondary" to={`/manage/people/${member.id}/erase`}>
            {t('erase.open')}
          </ButtonLink>
        </Section>
      )}
    </>
  );
}
