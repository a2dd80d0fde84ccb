// Words by which the spreadsheets of other programs say what a column holds, where the field's own aliases cannot: parts of
// addresses, whole names, which of several telephones; and the words for choices. Compared by `key`.
import { fold } from '../../../platform/lib/fold.ts';

/** Without case, accents, spaces and punctuation: `BillingPostalCode`, `Billing postal code` and `billing_postal_code` are one. */
export const key = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a header, camel case parted. */
export const tokens = (text: string): string[] =>
  fold(text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')).match(
    /[\p{L}\p{N}]+/gu,
  ) ?? [];

const keys = (...texts: string[]): ReadonlySet<string> => new Set(texts.map(key));

export const addressWords: Readonly<Record<string, ReadonlySet<string>>> = {
  street: keys(
    ...[
      'street',
      'street address',
      'rue',
      'voie',
      'address line 1',
      'address 1',
      'adresse 1',
      'adresse ligne 1',
    ],
    ...[
      'address line',
      'numero et rue',
      'n et rue',
      'numero et voie',
      'adr1',
      'address1',
      'adresse1',
      'adresse postale',
    ],
  ),
  postal_code: keys(
    ...[
      'postal code',
      'code postal',
      'zip',
      'zip code',
      'postcode',
      'post code',
      'cp',
      'postal',
      'zip postal code',
    ],
  ),
  city: keys(
    'city',
    'ville',
    'town',
    'commune',
    'localite',
    'city town',
    'nom commune',
    'locality',
    'bureau distributeur',
  ),
  region: keys(
    ...[
      'state',
      'region',
      'province',
      'state province',
      'state region',
      'departement',
      'county',
      'dep region',
    ],
    ...['state code', 'etat province', 'canton', 'province state', 'stateorregion'],
  ),
  country: keys(
    'country',
    'pays',
    'country region',
    'pays region',
    'country name',
    'country code',
    'code pays',
    'nation',
  ),
};

/** The whole address, or its street when city and postal code have columns of their own. */
export const wholeAddress = keys(
  'address',
  'adresse',
  'full address',
  'adresse complete',
  'postal address',
  'formatted',
);

/** Said of an address, a telephone, an e-mail: which one. The first are taken before the second. */
export const mainWords = new Set(
  fold(
    'billing mailing primary work business office company main principal principale facturation professionnel professionnelle pro bureau siege standard person contact organization account deal lead siege',
  ).split(' '),
);
export const otherWords = new Set(
  fold(
    'shipping other home livraison domicile autre personal personnel personnelle delivery alternate secondary secondaire second 2 3 4 5 physical',
  ).split(' '),
);
export const fillerWords = new Set([
  'de',
  'd',
  'du',
  'des',
  'la',
  'le',
  'l',
  'the',
  'of',
  'address',
  'adresse',
  '1',
  'value',
  'c',
]);

export const fullNameWords = keys(
  ...[
    'name',
    'nom complet',
    'full name',
    'display name',
    'contact name',
    'nom du contact',
    'person name',
    'your name',
  ],
  ...[
    'nom et prenom',
    'nom prenom',
    'prenom nom',
    'prenom et nom',
    'nom affiche',
    'nom',
    'contact',
    'interlocuteur',
  ],
);

export const currencyWords = keys(
  ...[
    'currency',
    'devise',
    'monnaie',
    'currency code',
    'currencyisocode',
    'code devise',
    'deal currency',
    'affaire devise',
    'amount currency',
  ],
);

export const phoneWords = new Set([
  'phone',
  'telephone',
  'tel',
  'mobile',
  'portable',
  'gsm',
  'cell',
  'telephones',
  'phones',
]);
export const mobileWords = new Set(['mobile', 'portable', 'gsm', 'cell', 'cellular']);
export const notPhoneWords = new Set(['fax', 'telecopie', 'telecopieur', 'pager', 'telex', 'type', 'label']);
export const emailWords = new Set(['email', 'mail', 'courriel', 'emails', 'messagerie', 'mel']);

/** Said of whose record it is, before `owner`: « Propriétaire du contact », `Account owner`. */
export const ownerWords = keys(
  ...[
    'owner name',
    'owner email',
    'salesperson',
    'sales person',
    'vendeur',
    'owner full name',
    'proprietaire de la fiche',
  ],
  ...[
    'charge d affaires',
    'charge de clientele',
    'gestionnaire',
    'responsable commercial',
    'record owner',
    'proprietaire de la transaction',
    'proprietaire de l entreprise',
    'representative',
  ],
);

/** What other programs call a choice, by its key here. */
const choiceWords: Readonly<Record<string, ReadonlySet<string>>> = {
  won: keys(
    ...[
      'won',
      'gagne',
      'gagnee',
      'closed won',
      'closedwon',
      'signe',
      'signee',
      'conclu',
      'vendu',
      'gewonnen',
      'cloture gagnee',
      'fermee gagnee',
      'ferme gagne',
      'posted',
    ],
  ),
  lost: keys(
    ...[
      'lost',
      'perdu',
      'perdue',
      'closed lost',
      'closedlost',
      'cloture perdue',
      'fermee perdue',
      'abandonne',
      'ferme perdu',
      'withdrawn',
    ],
  ),
  prospect: keys(
    'prospect',
    'lead',
    'suspect',
    'opportunity',
    'piste',
    'subscriber',
    'marketing qualified lead',
    'sales qualified lead',
    'cold',
    'warm',
    'hot',
  ),
  active: keys(
    'active',
    'actif',
    'client',
    'customer',
    'client actif',
    'in contract',
    'en contrat',
    'current customer',
  ),
  loyal: keys('loyal', 'fidele', 'evangelist', 'vip', 'client fidele', 'ambassadeur'),
  new: keys('new', 'nouveau', 'nouvelle', 'open', 'open not contacted', 'a traiter', 'ouvert'),
  contacted: keys(
    'contacted',
    'contacte',
    'working contacted',
    'in progress',
    'en cours',
    'attempted to contact',
    'connected',
  ),
  qualified: keys('qualified', 'qualifie', 'qualifiee', 'open deal', 'mature'),
  converted: keys('converted', 'converti', 'convertie', 'closed converted', 'is converted'),
  discarded: keys(
    'discarded',
    'unqualified',
    'non qualifie',
    'closed not converted',
    'disqualified',
    'ecarte',
    'bad timing',
    'spam',
  ),
  website: keys(
    'website',
    'web',
    'site web',
    'site internet',
    'olark chat',
    'chat',
    'live chat',
    'direct traffic',
    'web form',
    'formulaire',
    'welingak website',
    'blog',
    'landing page',
    'web download',
    'trafic direct',
  ),
  search: keys(
    'search',
    'google',
    'bing',
    'organic search',
    'seo',
    'recherche',
    'moteur de recherche',
    'recherche naturelle',
  ),
  referral: keys(
    'referral',
    'reference',
    'recommandation',
    'bouche a oreille',
    'word of mouth',
    'customer referral',
    'employee referral',
    'parrainage',
    'referral sites',
    'external referral',
    'through recommendations',
  ),
  phone: keys('phone', 'telephone', 'phone inquiry', 'appel', 'appel entrant', 'click2call', 'call'),
  email: keys('email', 'mail', 'courriel', 'email marketing', 'emailing', 'newsletter'),
  event: keys('event', 'evenement', 'salon', 'trade show', 'seminar', 'conference', 'webinar', 'foire'),
  prospecting: keys(
    'prospecting',
    'prospection',
    'cold call',
    'outbound',
    'purchased list',
    'demarchage',
    'list',
  ),
  advertising: keys(
    'advertising',
    'publicite',
    'advertisement',
    'pay per click ads',
    'ppc',
    'adwords',
    'google ads',
    'paid search',
    'press release',
    'newspaper',
    'magazine',
    'digital advertisement',
    'paid ads',
  ),
  social: keys(
    'social',
    'social media',
    'facebook',
    'linkedin',
    'twitter',
    'instagram',
    'reseaux sociaux',
    'youtubechannel',
    'youtube',
    'organic social',
    'paid social',
  ),
  partner: keys('partner', 'partenaire', 'partner referral', 'apporteur', 'prescripteur'),
  import: keys('import', 'reprise', 'migration'),
  other: keys('other', 'autre', 'autres', 'divers', 'offline sources', 'others'),
  task: keys('task', 'tache', 'to do', 'todo', 'a faire'),
  call: keys('call', 'appel', 'phone call', 'telephone'),
  meeting: keys('meeting', 'reunion', 'rendez vous', 'rdv', 'event', 'lunch', 'dejeuner'),
  visit: keys('visit', 'visite', 'site visit'),
  sms: keys('sms', 'text message', 'texto'),
  chat: keys('chat', 'messagerie', 'whatsapp', 'message instantane'),
  note: keys('note', 'notes', 'commentaire'),
  low: keys('low', 'basse', 'faible'),
  normal: keys('normal', 'medium', 'moyenne', 'normale'),
  high: keys('high', 'haute', 'elevee', 'urgent', 'urgente'),
  fr: keys('fr', 'francais', 'french'),
  en: keys('en', 'anglais', 'english'),
};

export const meansChoice = (raw: string, choice: string): boolean =>
  choiceWords[choice]?.has(key(raw)) ?? false;

/** Cells that mean nothing, whatever the field. */
export const emptyValues = [
  'Select',
  'Sélectionner',
  '-',
  '--',
  '—',
  'N/A',
  '#N/A',
  '(vide)',
  '(blank)',
  '\\N',
  'n.c.',
  'non renseigné',
];
/** And these where a text could be meant, but no number, date or choice. */
export const emptyExceptTexts = new Set(['null', 'nan', 'none', '0000-00-00', 'nil', 'na', 'n a']);
