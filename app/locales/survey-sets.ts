/** A ready-made question; options only where there is something to choose. */
export type ReadyQuestion =
  | { kind: 'rating' | 'scale'; text: string }
  | { kind: 'text'; text: string; required: false }
  | { kind: 'single' | 'multiple'; text: string; options: readonly string[] };

export const surveySetNames = ['positioning', 'needs', 'hot', 'cold'] as const;
export type SurveySetName = (typeof surveySetNames)[number];

type Sets = Record<SurveySetName, readonly ReadyQuestion[]>;

const open = (text: string): ReadyQuestion => ({ kind: 'text', text, required: false });
const rating = (text: string): ReadyQuestion => ({ kind: 'rating', text });

// The same words at entry and at the end: results put them side by side.
const frSelf = [
  'Je connais le sujet de cette formation.',
  'Je sais l’appliquer seul dans mon travail.',
  'Je me sens à l’aise pour l’expliquer à un collègue.',
].map(rating);
const enSelf = [
  'I know the subject of this course.',
  'I can apply it on my own in my work.',
  'I feel at ease explaining it to a colleague.',
].map(rating);

/** Surveys to begin from, in both languages, for authors to change. */
export const surveySets: Record<'fr' | 'en', Sets> = {
  fr: {
    positioning: [
      ...frSelf,
      {
        kind: 'single',
        text: 'Avez-vous déjà suivi une formation sur ce sujet ?',
        options: ['Jamais', 'Une fois', 'Plusieurs fois'],
      },
      open('Que faites-vous aujourd’hui en lien avec ce sujet ?'),
    ],
    needs: [
      {
        kind: 'multiple',
        text: 'Qu’attendez-vous de cette formation ?',
        options: [
          'Découvrir le sujet',
          'Mettre à jour mes connaissances',
          'Résoudre un problème précis',
          'Préparer une évolution de poste',
          'Répondre à une demande de mon entreprise',
        ],
      },
      open('Quelle situation de travail voudriez-vous mieux réussir ?'),
      {
        kind: 'single',
        text: 'Combien de temps pouvez-vous y consacrer chaque semaine ?',
        options: ['Moins d’une heure', 'D’une à trois heures', 'Plus de trois heures'],
      },
      open('Avez-vous besoin d’un aménagement (handicap, matériel, horaires) ? Dites-nous lequel.'),
    ],
    hot: [
      rating('Les objectifs annoncés ont été atteints.'),
      rating('Le contenu répondait à mes besoins.'),
      rating('Le rythme et la durée me convenaient.'),
      rating('L’accompagnement du formateur m’a aidé.'),
      rating('La plateforme et les supports étaient faciles à utiliser.'),
      ...frSelf,
      { kind: 'scale', text: 'Recommanderiez-vous cette formation à un collègue ?' },
      open('Qu’avez-vous le plus apprécié ?'),
      open('Que devrions-nous améliorer ?'),
    ],
    cold: [
      {
        kind: 'single',
        text: 'Avez-vous mis en pratique ce que vous avez appris ?',
        options: ['Oui, régulièrement', 'Oui, de temps en temps', 'Pas encore', 'Non'],
      },
      rating('La formation a changé ma façon de travailler.'),
      ...frSelf,
      {
        kind: 'multiple',
        text: 'Qu’est-ce qui vous a freiné ?',
        options: [
          'Le manque de temps',
          'Le manque d’occasions',
          'Le manque de moyens',
          'J’ai oublié',
          'Rien',
        ],
      },
      { kind: 'scale', text: 'Recommanderiez-vous cette formation à un collègue ?' },
      open('Un exemple de ce que vous faites autrement depuis ?'),
    ],
  },
  en: {
    positioning: [
      ...enSelf,
      {
        kind: 'single',
        text: 'Have you been trained on this subject before?',
        options: ['Never', 'Once', 'Several times'],
      },
      open('What do you do today that has to do with this subject?'),
    ],
    needs: [
      {
        kind: 'multiple',
        text: 'What do you expect from this course?',
        options: [
          'Discover the subject',
          'Bring my knowledge up to date',
          'Solve a given problem',
          'Prepare for another position',
          'Answer a request of my company',
        ],
      },
      open('Which situation at work would you like to handle better?'),
      {
        kind: 'single',
        text: 'How much time can you give it each week?',
        options: ['Less than an hour', 'One to three hours', 'More than three hours'],
      },
      open('Do you need an adjustment (disability, equipment, hours)? Tell us which.'),
    ],
    hot: [
      rating('The announced objectives were reached.'),
      rating('The content answered my needs.'),
      rating('The pace and the length suited me.'),
      rating('The trainer’s support helped me.'),
      rating('The platform and the material were easy to use.'),
      ...enSelf,
      { kind: 'scale', text: 'Would you recommend this course to a colleague?' },
      open('What did you like best?'),
      open('What should we improve?'),
    ],
    cold: [
      {
        kind: 'single',
        text: 'Have you put into practice what you learned?',
        options: ['Yes, regularly', 'Yes, now and then', 'Not yet', 'No'],
      },
      rating('The course has changed the way I work.'),
      ...enSelf,
      {
        kind: 'multiple',
        text: 'What held you back?',
        options: ['Lack of time', 'Lack of occasions', 'Lack of means', 'I forgot', 'Nothing'],
      },
      { kind: 'scale', text: 'Would you recommend this course to a colleague?' },
      open('An example of what you have done differently since?'),
    ],
  },
};
