import { names, type ActivityKey, type GroupKey, type PhaseKey, type ThemeKey } from './world'

export const PHASES: Record<
  PhaseKey,
  {
    opens: string
    closes: string
    outputs: string[]
    title: ReturnType<typeof names>
    question: ReturnType<typeof names>
  }
> = {
  1: {
    opens: '2026-03-02',
    closes: '2026-06-01',
    outputs: ['synthesis', 'report'],
    title: names('Écouter', 'Listen', 'Escuchar', 'الإصغاء'),
    question: names(
      'À quoi doit servir le réseau ?',
      'What should the network be for?',
      '¿Para qué debe servir la red?',
      'ما الغاية من الشبكة؟',
    ),
  },
  2: {
    opens: '2026-06-15',
    closes: '2026-10-01',
    outputs: ['strategy', 'synthesis', 'report'],
    title: names('Élaborer', 'Develop', 'Elaborar', 'البلورة'),
    question: names(
      'Quelles priorités, par quels moyens ?',
      'Which priorities, by what means?',
      '¿Qué prioridades y con qué medios?',
      'أيّ أولويات، وبأيّ وسائل؟',
    ),
  },
  3: {
    opens: '2026-11-02',
    closes: '2027-01-16',
    outputs: ['strategy', 'report', 'approval'],
    title: names('Finaliser', 'Finalise', 'Finalizar', 'الإنجاز'),
    question: names(
      'Comment le rendre applicable ?',
      'How do we make it workable?',
      '¿Cómo hacerlo aplicable?',
      'كيف نجعله قابلا للتطبيق؟',
    ),
  },
}

export const GROUP_NAMES: Record<GroupKey, [ReturnType<typeof names>, number]> = {
  habitants: [names('Habitants', 'Inhabitants', 'Habitantes', 'السكان'), 400],
  associations: [names('Associations', 'Associations', 'Asociaciones', 'الجمعيات'), 120],
  villes: [names('Villes membres', 'Member cities', 'Ciudades miembros', 'المدن الأعضاء'), 100],
  coalitions: [names('Coalitions', 'Coalitions', 'Coaliciones', 'التحالفات'), 20],
  forums: [
    names('Forums mixtes', 'Multi-stakeholder forums', 'Foros mixtos', 'المنتديات المختلطة'),
    15,
  ],
}

export const THEME_NAMES: Record<ThemeKey, ReturnType<typeof names>> = {
  logement: names('Logement et foncier', 'Housing and land', 'Vivienda y suelo', 'السكن والأرض'),
  'logement/loyers': names('Loyers', 'Rents', 'Alquileres', 'الإيجارات'),
  'logement/foncier': names('Terrains publics', 'Public land', 'Suelo público', 'الأراضي العامة'),
  'logement/vacance': names(
    'Logements vides',
    'Empty homes',
    'Viviendas vacías',
    'المساكن الشاغرة',
  ),
  eau: names('Eau et climat', 'Water and climate', 'Agua y clima', 'الماء والمناخ'),
  'eau/acces': names('Accès à l’eau', 'Access to water', 'Acceso al agua', 'الحصول على الماء'),
  'eau/inondations': names('Inondations', 'Floods', 'Inundaciones', 'الفيضانات'),
  'eau/chaleur': names('Chaleur', 'Heat', 'Calor', 'الحرّ'),
  argent: names('Argent public', 'Public money', 'Dinero público', 'المال العام'),
  'argent/budget': names(
    'Budget participatif',
    'Participatory budget',
    'Presupuesto participativo',
    'الميزانية التشاركية',
  ),
  'argent/marches': names(
    'Marchés publics',
    'Public contracts',
    'Contratos públicos',
    'الصفقات العمومية',
  ),
  'argent/comptes': names(
    'Comptes lisibles',
    'Readable accounts',
    'Cuentas claras',
    'حسابات مفهومة',
  ),
  langues: names(
    'Langues et accès',
    'Languages and access',
    'Lenguas y acceso',
    'اللغات وإتاحة المشاركة',
  ),
  'langues/vote': names('Langue du vote', 'Language of the vote', 'Lengua del voto', 'لغة التصويت'),
  'langues/oral': names('Traduction orale', 'Interpreting', 'Interpretación', 'الترجمة الشفوية'),
  'langues/distance': names(
    'Distance et transports',
    'Distance and transport',
    'Distancia y transporte',
    'المسافة والنقل',
  ),
  'langues/sourds': names(
    'Personnes sourdes et aveugles',
    'Deaf and blind people',
    'Personas sordas y ciegas',
    'الصمّ والمكفوفون',
  ),
  gouvernance: names(
    'Gouvernance du réseau',
    'Governance of the network',
    'Gobernanza de la red',
    'حوكمة الشبكة',
  ),
  'gouvernance/adhesion': names('Adhésion', 'Membership', 'Adhesión', 'العضوية'),
  'gouvernance/comite': names('Comité', 'Committee', 'Comité', 'اللجنة'),
  'gouvernance/suivi': names('Suivi', 'Follow-up', 'Seguimiento', 'المتابعة'),
  donnees: names('Données ouvertes', 'Open data', 'Datos abiertos', 'البيانات المفتوحة'),
  'donnees/publication': names('Publication', 'Publication', 'Publicación', 'النشر'),
  'donnees/vieprivee': names('Vie privée', 'Privacy', 'Privacidad', 'الخصوصية'),
}

type Frame = {
  kind: 'discussion' | 'survey' | 'mailbox' | 'comments' | 'drafting' | 'responses'
  title: ReturnType<typeof names>
  introduction?: ReturnType<typeof names>
  opens?: string
  closes?: string
}

const DISCUSSION = names('Discussion ouverte', 'Open discussion', 'Debate abierto', 'نقاش مفتوح')
const MAILBOX = names(
  'Écrire au secrétariat',
  'Write to the secretariat',
  'Escribir a la secretaría',
  'مراسلة الأمانة',
)
const MAILBOX_HOW = names(
  'Par courriel à parole@villes-en-commun.example, ou par lettre : une personne la saisit et vous envoie le reçu.',
  'By e-mail to parole@villes-en-commun.example, or by letter: a person enters it and sends you the receipt.',
  'Por correo a parole@villes-en-commun.example, o por carta: una persona la registra y le envía el recibo.',
  'بالبريد الإلكتروني إلى parole@villes-en-commun.example أو برسالة: يُدخلها شخص ويرسل إليكم الإيصال.',
)

export const FRAMES: Record<ActivityKey, Frame> = {
  'discussion-1': {
    kind: 'discussion',
    title: DISCUSSION,
    introduction: names(
      'Qu’attendez-vous du réseau, chez vous ?',
      'What do you expect of the network, where you live?',
      '¿Qué espera usted de la red, donde vive?',
      'ماذا تنتظرون من الشبكة حيث تعيشون؟',
    ),
  },
  'survey-1': {
    kind: 'survey',
    opens: '2026-03-09',
    closes: '2026-05-01',
    title: names(
      'Six questions pour commencer',
      'Six questions to begin with',
      'Seis preguntas para empezar',
      'ستة أسئلة للبداية',
    ),
    introduction: names(
      'Huit minutes. Répondez à ce que vous voulez, passez le reste.',
      'Eight minutes. Answer what you like, skip the rest.',
      'Ocho minutos. Responda a lo que quiera y salte lo demás.',
      'ثماني دقائق. أجيبوا عمّا شئتم واتركوا الباقي.',
    ),
  },
  'mailbox-1': { kind: 'mailbox', title: MAILBOX, introduction: MAILBOX_HOW },
  'discussion-2': {
    kind: 'discussion',
    title: DISCUSSION,
    introduction: names(
      'Que faut-il faire d’abord, et avec quoi ?',
      'What should come first, and with what means?',
      '¿Qué hay que hacer primero, y con qué?',
      'بماذا نبدأ، وبأيّ وسائل؟',
    ),
  },
  'mailbox-2': { kind: 'mailbox', title: MAILBOX, introduction: MAILBOX_HOW },
  drafting: {
    kind: 'drafting',
    title: names('Écrire le projet', 'Write the draft', 'Escribir el proyecto', 'كتابة المشروع'),
  },
  'comments-1': {
    kind: 'comments',
    opens: '2026-07-13',
    title: names(
      'Commenter la version 1',
      'Comment on version 1',
      'Comentar la versión 1',
      'التعليق على النسخة 1',
    ),
  },
  'discussion-3': {
    kind: 'discussion',
    title: DISCUSSION,
    introduction: names(
      'Ce texte dit-il clairement qui fait quoi, et quand ?',
      'Does this text say clearly who does what, and when?',
      '¿Dice este texto con claridad quién hace qué, y cuándo?',
      'هل يقول هذا النص بوضوح من يفعل ماذا ومتى؟',
    ),
  },
  'survey-3': {
    kind: 'survey',
    title: names(
      'Donner mon avis sans tout lire',
      'Give my view without reading it all',
      'Dar mi opinión sin leerlo todo',
      'إبداء رأيي من دون قراءة النص كله',
    ),
    introduction: names(
      'Trois questions, trois minutes.',
      'Three questions, three minutes.',
      'Tres preguntas, tres minutos.',
      'ثلاثة أسئلة، ثلاث دقائق.',
    ),
  },
  'mailbox-3': { kind: 'mailbox', title: MAILBOX, introduction: MAILBOX_HOW },
  'comments-2': {
    kind: 'comments',
    title: names(
      'Commenter le texte',
      'Comment on the text',
      'Comentar el texto',
      'التعليق على النص',
    ),
  },
  responses: {
    kind: 'responses',
    title: names(
      'Répondre à chaque contribution',
      'Answer every contribution',
      'Responder a cada contribución',
      'الرد على كل مساهمة',
    ),
  },
}
