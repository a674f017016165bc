import { Form } from '@remix-run/react';
import { Copy, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import type { CopyTarget } from '~/use-cases/courses/list-copy-targets.server';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { Callout } from '../primitives/callout';
import { Field } from '../primitives/field';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

/** Where a lesson or a module is copied to: its own course first, others by their titles. */
export function CopyPage(props: {
  of: 'lesson' | 'module';
  title: string;
  /** The module that the lesson stands in. */
  ownModuleId?: string;
  course: CourseDetails;
  targets: readonly CopyTarget[];
  search: string;
  refusal: string | null;
}) {
  const { of, title, ownModuleId, course, targets, search, refusal } = props;
  const { t } = useTranslation('paths');
  const { t: tTeach } = useTranslation('teach');
  const own = { id: course.id, title: course.title, modules: course.outline.modules };
  const archived = course.status === 'archived';
  const mayBeMore = search !== '' || targets.length >= 20;
  const offered = [...(archived ? [] : [own]), ...targets.filter(({ id }) => id !== course.id)];
  const back = `/teach/courses/${course.id}`;
  const name = (target: { id: string; title: string }) =>
    target.id === course.id ? t('copy.thisCourse', { title: target.title }) : target.title;
  return (
    <>
      <PageHeader
        title={t(`copy.${of}`)}
        crumbs={[
          { label: tTeach('courses.title'), to: '/teach/courses' },
          { label: course.title, to: back },
          { label: title },
        ]}
        description={`${title}. ${t(`copy.${of}Text`)}`}
      />
      <Card className="max-w-2xl">
        {refusal && (
          <div className="mb-5">
            <Callout tone="danger" live="alert">
              {refusal}
            </Callout>
          </div>
        )}
        <Form method="post" className="flex flex-col gap-6">
          <Field label={of === 'lesson' ? t('copy.toModule') : t('copy.toCourse')} required>
            {(control) =>
              of === 'lesson' ? (
                <select
                  {...control}
                  key={search}
                  name="toModuleId"
                  defaultValue={search === '' ? ownModuleId : undefined}
                  className="control control-select"
                >
                  {offered.map((target) => (
                    <optgroup key={target.id} label={name(target)}>
                      {target.modules.map((module) => (
                        <option key={module.id} value={module.id}>
                          {module.title}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              ) : (
                <select {...control} key={search} name="toCourseId" className="control control-select">
                  {offered.map((target) => (
                    <option key={target.id} value={target.id}>
                      {name(target)}
                    </option>
                  ))}
                </select>
              )
            }
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to={back}>
              {t('copy.cancel')}
            </ButtonLink>
            <SubmitButton icon={<Copy aria-hidden="true" />}>{t('copy.submit')}</SubmitButton>
          </div>
        </Form>
        {mayBeMore && (
          <Form method="get" className="mt-6 flex flex-wrap items-end gap-2 border-t pt-6">
            <TextField
              label={t('copy.search')}
              name="q"
              type="search"
              defaultValue={search}
              maxLength={200}
              className="min-w-48 flex-1"
            />
            <Button type="submit" variant="secondary" icon={<Search aria-hidden="true" />}>
              {t('copy.find')}
            </Button>
          </Form>
        )}
      </Card>
    </>
  );
}
