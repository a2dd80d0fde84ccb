// What can go wrong with people, roles, sessions and keys, in words.
import { defineProblems } from '../../../platform/lib/errors.ts';

export const invalid = defineProblems({
  link_expired: {
    fr: 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.',
    en: 'This link was used already or is no longer valid. Ask for another.',
  },
  password_wrong: { fr: 'Ce n’est pas votre mot de passe actuel.', en: 'This is not your current password.' },
  role_unknown: { fr: 'Il n’y a pas de rôle « {{role}} ».', en: 'There is no role “{{role}}”.' },
  permissions_invalid: {
    fr: 'Ces permissions ne sont pas complètes.',
    en: 'These permissions are not complete.',
  },
  permissions_of_settings: {
    fr: 'Les personnes, équipes, rôles, pipelines et étapes ne se modifient qu’avec le droit d’administrer.',
    en: 'People, teams, roles, pipelines and stages are changed only with the right to administer.',
  },
  address_missing: {
    fr: 'Cette personne n’a pas d’adresse électronique. Ajoutez-la à sa fiche.',
    en: 'This person has no e-mail address. Add it to their record.',
  },
  role_missing: {
    fr: 'Cette personne n’a pas de rôle. Choisissez-le d’abord.',
    en: 'This person has no role. Choose one first.',
  },
  expiry_past: { fr: 'Cette échéance est déjà passée.', en: 'This expiry is past already.' },
});

export const conflict = defineProblems(
  {
    setup_done: {
      fr: 'Jalon est déjà installé. Connectez-vous.',
      en: 'Jalon is set up already. Sign in.',
    },
    last_administrator: {
      fr: 'Il doit rester au moins une personne qui administre Jalon et peut se connecter. Nommez-en d’abord une autre.',
      en: 'Somebody who administers Jalon and can sign in must remain. Appoint another first.',
    },
    role_in_use: {
      fr: 'Des personnes ont encore le rôle « {{role}} ». Donnez-leur d’abord un autre rôle.',
      en: 'Some people still have the role “{{role}}”. Give them another first.',
    },
    account_exists: {
      fr: 'Cette personne se connecte déjà.',
      en: 'This person signs in already.',
    },
    mail_server_missing: {
      fr: 'Aucun serveur d’e-mail n’est réglé : le message reste ici. Transmettez son lien, ou réglez SMTP_URL.',
      en: 'No mail server is set: the message stays here. Pass on its link, or set SMTP_URL.',
    },
  },
  'conflict',
);

export const forbidden = defineProblems(
  {
    administer_needed: {
      fr: 'Il faut le droit d’administrer pour cela.',
      en: 'This needs the right to administer.',
    },
    scopes_wider: {
      fr: 'Une clé limitée par des portées n’en crée pas qui aille au-delà.',
      en: 'A key limited by scopes makes none that goes beyond them.',
    },
    session_needed: {
      fr: 'Cela ne se fait que connecté avec un mot de passe, pas avec une clé.',
      en: 'This is done signed in with a password, not with a key.',
    },
  },
  'forbidden',
);

export const unauthenticated = defineProblems(
  {
    credentials_wrong: {
      fr: 'L’adresse ou le mot de passe ne convient pas.',
      en: 'The address or the password is not right.',
    },
  },
  'unauthenticated',
);

export const missing = defineProblems(
  {
    person_missing: { fr: 'Cette personne n’existe pas.', en: 'This person does not exist.' },
    session_missing: { fr: 'Cette session est déjà fermée.', en: 'This session is closed already.' },
    key_missing: {
      fr: 'Cette clé n’existe pas ou est déjà révoquée.',
      en: 'This key does not exist or is revoked already.',
    },
    mail_missing: {
      fr: 'Ce message n’attend pas d’être envoyé.',
      en: 'This message is not waiting to be sent.',
    },
  },
  'not_found',
);

export const unavailable = defineProblems(
  {
    setup_needed: {
      fr: 'Jalon n’est pas encore installé. Ouvrez-le dans un navigateur pour commencer.',
      en: 'Jalon is not set up yet. Open it in a browser to begin.',
    },
  },
  'unavailable',
);
