// An offer to a customer. As a draft it changes; sent, it has a number and never changes again: what is to be otherwise is a
// new version with the same number. Its lines are of `quote_line`, its amounts follow from them.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const quote = defineObject({
  name: 'quote',
  label: {
    one: { fr: 'Devis', en: 'Quote' },
    many: { fr: 'Devis', en: 'Quotes' },
    new: { fr: 'Nouveau devis', en: 'New quote' },
  },
  icon: 'file-invoice',
  importable: false,
  fields: {
    number: f.text(
      { fr: 'Numéro', en: 'Number' },
      {
        readOnly: true,
        index: true,
        search: true,
        max: 50,
        help: { fr: 'Donné à l’envoi', en: 'Given when it is sent' },
      },
    ),
    revision: f.number(
      { fr: 'Version du devis', en: 'Version of the quote' },
      { readOnly: true, scale: 0, min: 1, default: 1 },
    ),
    subject: f.text({ fr: 'Objet', en: 'Subject' }, { search: true, max: 250 }),
    company: f.relation({ fr: 'Société', en: 'Company' }, 'company', {
      index: true,
      reverse: { name: 'quotes', label: { fr: 'Devis', en: 'Quotes' } },
    }),
    contact: f.relation({ fr: 'Contact', en: 'Contact' }, 'contact', {
      index: true,
      reverse: { name: 'quotes', label: { fr: 'Devis', en: 'Quotes' } },
    }),
    deal: f.relation({ fr: 'Affaire', en: 'Deal' }, 'deal', {
      index: true,
      reverse: { name: 'quotes', label: { fr: 'Devis', en: 'Quotes' } },
    }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'draft', label: { fr: 'Brouillon', en: 'Draft' }, tone: 'neutral' },
        { key: 'to_approve', label: { fr: 'À approuver', en: 'To approve' }, tone: 'warning' },
        { key: 'sent', label: { fr: 'Envoyé', en: 'Sent' }, tone: 'info' },
        { key: 'accepted', label: { fr: 'Accepté', en: 'Accepted' }, tone: 'good' },
        { key: 'refused', label: { fr: 'Refusé', en: 'Refused' }, tone: 'bad' },
        { key: 'expired', label: { fr: 'Expiré', en: 'Expired' }, tone: 'warning' },
        { key: 'replaced', label: { fr: 'Remplacé', en: 'Replaced' }, tone: 'neutral' },
      ],
      { readOnly: true, index: true, default: 'draft' },
    ),
    currency: f.text({ fr: 'Devise', en: 'Currency' }, { max: 3 }),
    language: f.language({ fr: 'Langue', en: 'Language' }),
    issued_on: f.date({ fr: 'Émis le', en: 'Issued' }, { readOnly: true, index: true }),
    valid_until: f.date({ fr: 'Valable jusqu’au', en: 'Valid until' }, { index: true }),
    net: f.money({ fr: 'Total HT', en: 'Total before VAT' }, { derived: true }),
    vat: f.money({ fr: 'TVA', en: 'VAT' }, { derived: true }),
    total: f.money({ fr: 'Total TTC', en: 'Total with VAT' }, { derived: true }),
    introduction: f.longText({ fr: 'Introduction', en: 'Introduction' }, { max: 5000 }),
    payment_terms: f.longText({ fr: 'Conditions de règlement', en: 'Payment terms' }, { max: 2000 }),
    delivery_terms: f.longText({ fr: 'Délai et exécution', en: 'Delivery' }, { max: 2000 }),
    replaces: f.relation({ fr: 'Remplace', en: 'Replaces' }, 'quote', {
      readOnly: true,
      index: true,
      reverse: { name: 'replaced_by', label: { fr: 'Versions suivantes', en: 'Later versions' } },
    }),
    sent_at: f.dateTime({ fr: 'Envoyé le', en: 'Sent' }, { readOnly: true }),
    opened_first_at: f.dateTime({ fr: 'Première ouverture', en: 'First opened' }, { derived: true }),
    opened_last_at: f.dateTime({ fr: 'Dernière ouverture', en: 'Last opened' }, { derived: true }),
    answered_at: f.dateTime({ fr: 'Réponse le', en: 'Answered' }, { readOnly: true }),
    answered_by: f.text({ fr: 'Réponse de', en: 'Answered by' }, { readOnly: true, max: 150 }),
    refusal_reason: f.longText({ fr: 'Motif du refus', en: 'Reason for the refusal' }, { readOnly: true }),
    concession: f.percent(
      { fr: 'Plus forte remise', en: 'Greatest discount' },
      {
        derived: true,
        min: 0,
        max: 100,
        help: { fr: 'Par rapport au prix du tarif', en: 'Against the listed price' },
      },
    ),
    approved_concession: f.percent(
      { fr: 'Remise approuvée', en: 'Approved discount' },
      { readOnly: true, min: 0, max: 100 },
    ),
    approved_by: f.user({ fr: 'Approuvé par', en: 'Approved by' }, { readOnly: true }),
    approval_note: f.longText(
      { fr: 'Réponse à la demande', en: 'Answer to the request' },
      { readOnly: true },
    ),
    pdf: f.file({ fr: 'Document envoyé', en: 'Document as sent' }, { readOnly: true }),
  },
  title: { of: ['number', 'subject'] },
  sort: '-created_at',
  columns: ['number', 'subject', 'company', 'deal', 'status', 'net', 'issued_on', 'valid_until', 'owner'],
  keyFields: ['status', 'company', 'deal', 'net', 'total', 'valid_until', 'owner'],
  quickCreate: ['subject', 'company', 'contact', 'deal'],
});
