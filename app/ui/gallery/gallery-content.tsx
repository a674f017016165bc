import { useTranslation } from 'react-i18next';
import { Avatar } from '../primitives/avatar';
import { Breadcrumb } from '../primitives/breadcrumb';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { Kbd } from '../primitives/kbd';
import { Steps } from '../primitives/steps';
import { Tabs } from '../primitives/tabs';
import { GalleryGroup } from './gallery-group';
import { galleryPeople } from './gallery-people';
import { GallerySection } from './gallery-section';

export function GalleryContent() {
  const { t } = useTranslation('gallery');
  const steps = [t('steps.identity'), t('steps.organization'), t('steps.plan')];
  return (
    <GallerySection id="content" title={t('sections.content')}>
      <Breadcrumb
        crumbs={[
          { label: t('shell.teachCourses'), to: '#content' },
          { label: t('type.title'), to: '#content' },
          { label: t('shell.lesson') },
        ]}
      />
      <GalleryGroup title={t('groups.people')}>
        {galleryPeople.map(({ id, name }) => (
          <Avatar key={id} name={name} label={name} />
        ))}
        <Avatar name="Camille Démo" size="small" />
        <Avatar name="Camille Démo" size="large" />
        <Kbd>↑</Kbd>
        <Kbd>↵</Kbd>
      </GalleryGroup>
      <GalleryGroup title={t('groups.steps')} stack>
        <Steps label={t('steps.label')} steps={steps} current={1} />
        <Steps label={t('steps.label')} steps={steps} current={3} />
      </GalleryGroup>
      <GalleryGroup title={t('groups.tabs')} stack>
        <Tabs
          label={t('groups.tabs')}
          tabs={[
            {
              value: 'figures',
              label: t('feedback.figure'),
              content: (
                <Card
                  title={t('feedback.cards')}
                  description={t('feedback.figureDetail')}
                  footer={t('feedback.cardsFooter')}
                >
                  <DescriptionList
                    items={galleryPeople
                      .slice(0, 3)
                      .map(({ name, email }) => ({ term: name, detail: email }))}
                  />
                </Card>
              ),
            },
            {
              value: 'people',
              label: t('feedback.learners'),
              count: 42,
              content: <Card>{t('feedback.cardsText')}</Card>,
            },
          ]}
        />
      </GalleryGroup>
      <GalleryGroup title={t('groups.prose')} stack>
        <div className="prose max-w-2xl">
          <h2>{t('type.section')}</h2>
          <p>
            {t('type.body')} <a href="#content">{t('shell.lesson')}</a>
          </p>
          <ul>
            <li>{t('choices.strictHint')}</li>
            <li>{t('choices.minutesHint')}</li>
          </ul>
          <blockquote>{t('feedback.infoText')}</blockquote>
          <div data-callout="warning">
            <strong>{t('feedback.warning')}</strong>
            <p>{t('feedback.warningText')}</p>
          </div>
          <div data-scroll="" tabIndex={0}>
            <table>
              <tbody>
                <tr>
                  <th>{t('charts.origin')}</th>
                  <th>{t('charts.amount')}</th>
                </tr>
                <tr>
                  <td>{t('charts.opco')}</td>
                  <td>{t('feedback.costValue')}</td>
                </tr>
              </tbody>
            </table>
          </div>
        </div>
      </GalleryGroup>
    </GallerySection>
  );
}
