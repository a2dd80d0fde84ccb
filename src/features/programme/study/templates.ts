// Five processes as they are found in most firms before a CRM, and as they run with Jalon. They are begun with, not believed:
// each firm corrects them.
import type { Language, Text } from '../../../platform/lib/language.ts';
import { textIn } from '../../../platform/lib/language.ts';
import type { Size } from '../begin/contract.ts';
import type { Coverage, Step } from './contract.ts';
import { apart } from './edit-steps.ts';

const who = {
  assistant: { fr: 'Assistante commerciale', en: 'Sales assistant' },
  seller: { fr: 'Commercial', en: 'Sales rep' },
  manager: { fr: 'Responsable des ventes', en: 'Sales manager' },
  operations: { fr: 'Opérations', en: 'Operations' },
  accounting: { fr: 'Comptabilité', en: 'Accounting' },
  service: { fr: 'Service client', en: 'Customer service' },
} satisfies Record<string, Text>;

const tools = {
  jalon: { fr: 'Jalon', en: 'Jalon' },
  mail: { fr: 'Messagerie', en: 'E-mail' },
  sheet: { fr: 'Tableur', en: 'Spreadsheet' },
  paper: { fr: 'Papier', en: 'Paper' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  word: { fr: 'Traitement de texte', en: 'Word processor' },
  erp: { fr: 'Logiciel de gestion', en: 'Business software' },
  none: { fr: '', en: '' },
} satisfies Record<string, Text>;

/** Key, words, who, tool, minutes, pain, what Jalon covers. One after the other. */
type Line = [
  key: string,
  fr: string,
  en: string,
  who: keyof typeof who,
  tool: keyof typeof tools,
  minutes: number,
  pain: number,
  coverage?: Coverage,
];

export interface ProcessTemplate {
  key: string;
  from: Size;
  name: Text;
  purpose: Text;
  department: string;
  timesAMonth: number;
  current: readonly Line[];
  wanted: readonly Line[];
}

export const processTemplates: readonly ProcessTemplate[] = [
  {
    key: 'lead',
    from: 5,
    name: { fr: 'Traiter une demande', en: 'Handle a lead' },
    purpose: {
      fr: 'Qu’une demande reçoive vite une réponse de la bonne personne.',
      en: 'That a lead is answered soon, by the right person.',
    },
    department: 'sales',
    timesAMonth: 40,
    current: [
      ['receive', 'Relever la boîte commune', 'Check the shared mailbox', 'assistant', 'mail', 5, 1],
      ['copy', 'Recopier dans le tableur', 'Copy into the spreadsheet', 'assistant', 'sheet', 6, 3],
      ['dispatch', 'Trouver à qui la donner', 'Find whom to give it to', 'manager', 'mail', 5, 2],
      [
        'search',
        'Chercher si l’on connaît ce client',
        'Search whether we know this customer',
        'seller',
        'sheet',
        8,
        2,
      ],
      ['answer', 'Répondre', 'Answer', 'seller', 'mail', 12, 0],
      ['remember', 'Penser à relancer', 'Remember to follow up', 'seller', 'paper', 3, 3],
    ],
    wanted: [
      [
        'receive',
        'Recevoir par le formulaire du site',
        'Receive through the form of the site',
        'assistant',
        'jalon',
        1,
        0,
        'setting',
      ],
      ['dispatch', 'Donner selon les règles', 'Give by the rules', 'assistant', 'jalon', 0, 0, 'setting'],
      [
        'answer',
        'Répondre, l’historique sous les yeux',
        'Answer with the history in sight',
        'seller',
        'jalon',
        10,
        0,
        'yes',
      ],
      ['remember', 'Être rappelé au bon moment', 'Be reminded in time', 'seller', 'jalon', 1, 0, 'yes'],
    ],
  },
  {
    key: 'quote',
    from: 20,
    name: { fr: 'Faire un devis', en: 'Make a quote' },
    purpose: { fr: 'Qu’un devis juste parte le jour même.', en: 'That a right quote leaves the same day.' },
    department: 'sales',
    timesAMonth: 30,
    current: [
      ['find', 'Retrouver le dernier devis', 'Find the last quote', 'seller', 'sheet', 10, 2],
      ['prices', 'Demander les prix', 'Ask for prices', 'seller', 'phone', 10, 2],
      ['write', 'Rédiger', 'Write it', 'seller', 'word', 25, 2],
      ['discount', 'Faire approuver la remise', 'Have the discount approved', 'manager', 'mail', 10, 2],
      ['send', 'Envoyer', 'Send it', 'seller', 'mail', 5, 0],
      ['chase', 'Relancer de mémoire', 'Chase from memory', 'seller', 'paper', 10, 3],
    ],
    wanted: [
      [
        'write',
        'Composer depuis le catalogue',
        'Compose from the catalogue',
        'seller',
        'jalon',
        12,
        0,
        'yes',
      ],
      [
        'discount',
        'Approuver la remise d’un geste',
        'Approve the discount with one touch',
        'manager',
        'jalon',
        2,
        0,
        'setting',
      ],
      ['send', 'Envoyer le lien', 'Send the link', 'seller', 'jalon', 2, 0, 'yes'],
      ['chase', 'Relancer quand il a été ouvert', 'Chase when it was opened', 'seller', 'jalon', 4, 0, 'yes'],
    ],
  },
  {
    key: 'delivery',
    from: 100,
    name: { fr: 'De la commande à la livraison', en: 'From order to delivery' },
    purpose: {
      fr: 'Que ce qui est promis soit livré, et que le client le sache.',
      en: 'That what was promised is delivered, and the customer knows.',
    },
    department: 'operations',
    timesAMonth: 25,
    current: [
      [
        'order',
        'Ressaisir le devis en commande',
        'Type the quote again as an order',
        'assistant',
        'erp',
        15,
        3,
      ],
      ['check', 'Vérifier ce qui a été promis', 'Check what was promised', 'operations', 'phone', 10, 2],
      ['plan', 'Planifier', 'Plan', 'operations', 'sheet', 15, 1],
      ['tell', 'Prévenir le client', 'Tell the customer', 'assistant', 'phone', 8, 1],
      ['invoice', 'Facturer', 'Invoice', 'accounting', 'erp', 10, 1],
    ],
    wanted: [
      [
        'order',
        'Commande née du devis accepté',
        'Order made of the accepted quote',
        'assistant',
        'jalon',
        2,
        0,
        'yes',
      ],
      ['plan', 'Planifier', 'Plan', 'operations', 'sheet', 15, 1, 'no'],
      ['tell', 'Prévenir le client', 'Tell the customer', 'assistant', 'jalon', 3, 0, 'yes'],
      ['invoice', 'Facturer', 'Invoice', 'accounting', 'erp', 4, 0, 'integration'],
    ],
  },
  {
    key: 'complaint',
    from: 100,
    name: { fr: 'Traiter une réclamation', en: 'Handle a complaint' },
    purpose: {
      fr: 'Que le client ne raconte son problème qu’une fois.',
      en: 'That the customer tells their problem once only.',
    },
    department: 'service',
    timesAMonth: 15,
    current: [
      ['hear', 'Écouter et noter', 'Listen and note', 'service', 'paper', 10, 1],
      ['gather', 'Réunir le dossier', 'Gather the file', 'service', 'mail', 20, 3],
      ['ask', 'Demander au commercial', 'Ask the sales rep', 'seller', 'phone', 10, 2],
      ['decide', 'Décider d’un geste', 'Decide on a gesture', 'manager', 'mail', 10, 1],
      ['answer', 'Répondre au client', 'Answer the customer', 'service', 'phone', 10, 1],
    ],
    wanted: [
      [
        'hear',
        'Écouter et noter sur la fiche',
        'Listen and note on the record',
        'service',
        'jalon',
        6,
        0,
        'yes',
      ],
      [
        'decide',
        'Décider, le fil sous les yeux',
        'Decide with the timeline in sight',
        'manager',
        'jalon',
        5,
        0,
        'yes',
      ],
      ['answer', 'Répondre au client', 'Answer the customer', 'service', 'phone', 10, 0, 'no'],
      [
        'review',
        'Revoir les causes chaque mois',
        'Review the causes each month',
        'manager',
        'jalon',
        2,
        0,
        'setting',
      ],
    ],
  },
  {
    key: 'renewal',
    from: 100,
    name: { fr: 'Renouveler un contrat', en: 'Renew a contract' },
    purpose: {
      fr: 'Qu’aucun contrat ne finisse sans qu’on en ait parlé.',
      en: 'That no contract ends without having been spoken of.',
    },
    department: 'sales',
    timesAMonth: 10,
    current: [
      ['list', 'Chercher les échéances', 'Look for what ends', 'assistant', 'sheet', 15, 3],
      ['warn', 'Prévenir le commercial', 'Tell the sales rep', 'assistant', 'mail', 5, 2],
      ['prepare', 'Préparer la proposition', 'Prepare the offer', 'seller', 'word', 30, 1],
      ['call', 'Appeler le client', 'Call the customer', 'seller', 'phone', 15, 0],
    ],
    wanted: [
      [
        'warn',
        'Être prévenu trois mois avant',
        'Be told three months before',
        'seller',
        'jalon',
        0,
        0,
        'setting',
      ],
      [
        'prepare',
        'Préparer depuis le dernier devis',
        'Prepare from the last quote',
        'seller',
        'jalon',
        10,
        0,
        'yes',
      ],
      ['call', 'Appeler le client', 'Call the customer', 'seller', 'phone', 15, 0, 'no'],
    ],
  },
];

export const stepsFrom = (lines: readonly Line[], language: Language): Step[] =>
  lines.map(([id, fr, en, whose, tool, minutes, pain, coverage], i) => ({
    id,
    name: textIn({ fr, en }, language),
    who: textIn(who[whose], language),
    tool: textIn(tools[tool], language),
    minutes,
    pain,
    coverage: coverage ?? null,
    next: lines[i + 1] ? [lines[i + 1]![0]] : [],
    x: 0,
    y: i * apart,
  }));
