import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { sources } from './choices.ts';

export const lead = defineObject({
  name: 'lead',
  label: {
    one: { fr: 'Demande', en: 'Lead' },
    many: { fr: 'Demandes', en: 'Leads' },
    new: { fr: 'Nouvelle demande', en: 'New lead' },
  },
  icon: 'inbox',
  fields: {
    title: f.text(
      { fr: 'Objet', en: 'Subject' },
      { search: true, max: 250, aliases: ['title', 'objet', 'subject', 'sujet', 'intitulé'] },
    ),
    first_name: f.text(
      { fr: 'Prénom', en: 'First name' },
      { search: true, max: 150, aliases: ['first name', 'prénom', 'firstname', 'given name'] },
    ),
    last_name: f.text(
      { fr: 'Nom', en: 'Last name' },
      {
        index: true,
        search: true,
        max: 150,
        aliases: ['last name', 'nom', 'lastname', 'nom de famille', 'name', 'surname'],
      },
    ),
    email: f.email(
      { fr: 'E-mail', en: 'E-mail' },
      {
        index: true,
        search: true,
        aliases: ['email', 'e-mail', 'courriel', 'mél', 'mail', 'adresse e-mail', 'email address'],
      },
    ),
    phone: f.phone(
      { fr: 'Téléphone', en: 'Phone' },
      { index: true, search: true, aliases: ['phone', 'téléphone', 'tel', 'mobile', 'portable'] },
    ),
    company_name: f.text(
      { fr: 'Société', en: 'Company' },
      {
        search: true,
        max: 250,
        aliases: [
          'company',
          'société',
          'company name',
          'entreprise',
          'organisation',
          'organization',
          'organisme',
          'structure',
          'company / account',
          'nom de l’entreprise',
          'raison sociale',
        ],
      },
    ),
    job_title: f.text(
      { fr: 'Fonction', en: 'Job title' },
      { max: 250, aliases: ['job title', 'fonction', 'poste', 'what is your current occupation'] },
    ),
    postal_code: f.text(
      { fr: 'Code postal', en: 'Postal code' },
      { max: 20, aliases: ['postal code', 'code postal', 'zip', 'zip code', 'postcode', 'cp'] },
    ),
    city: f.text({ fr: 'Ville', en: 'City' }, { max: 200, aliases: ['city', 'ville'] }),
    country: f.country({ fr: 'Pays', en: 'Country' }, { aliases: ['country', 'pays'] }),
    message: f.longText(
      { fr: 'Message', en: 'Message' },
      { aliases: ['message', 'description', 'commentaire', 'demande'] },
    ),
    source: f.select({ fr: 'Origine', en: 'Source' }, sources, {
      index: true,
      aliases: ['source', 'origine', 'lead source', 'leadsource', 'provenance'],
    }),
    status: f.select(
      { fr: 'Statut', en: 'Status' },
      [
        { key: 'new', label: { fr: 'Nouvelle', en: 'New' }, tone: 'info' },
        { key: 'contacted', label: { fr: 'Contactée', en: 'Contacted' }, tone: 'neutral' },
        { key: 'qualified', label: { fr: 'Qualifiée', en: 'Qualified' }, tone: 'good' },
        { key: 'converted', label: { fr: 'Convertie', en: 'Converted' }, tone: 'good' },
        { key: 'discarded', label: { fr: 'Écartée', en: 'Discarded' }, tone: 'bad' },
      ],
      { required: true, index: true, default: 'new', aliases: ['status', 'statut', 'lead status', 'état'] },
    ),
    received_at: f.dateTime(
      { fr: 'Reçue le', en: 'Received' },
      {
        required: true,
        index: true,
        default: { relative: 'now' },
        aliases: [
          'received at',
          'reçue le',
          'date',
          'created',
          'created date',
          'date de création',
          'createddate',
        ],
      },
    ),
    first_response_at: f.dateTime(
      { fr: 'Première réponse le', en: 'First answered' },
      { index: true, aliases: ['first response', 'première réponse'] },
    ),
    answer_due_at: f.dateTime(
      { fr: 'Répondre avant', en: 'Answer by' },
      {
        derived: true,
        index: true,
        help: {
          fr: 'Le délai promis, en heures ouvrées, depuis l’arrivée',
          en: 'The promised time, in working hours, from its arrival',
        },
      },
    ),
    answer_minutes: f.number(
      { fr: 'Délai de réponse, en minutes ouvrées', en: 'Time to answer, in working minutes' },
      { derived: true, scale: 0 },
    ),
    promise_kept: f.boolean({ fr: 'Délai tenu', en: 'Answered in time' }, { derived: true }),
    assigned_because: f.text(
      { fr: 'Confiée parce que', en: 'Assigned because' },
      { derived: true, max: 500 },
    ),
    discard_reason: f.text(
      { fr: 'Pourquoi écartée', en: 'Why discarded' },
      { max: 250, aliases: ['discard reason', 'motif de rejet'] },
    ),
    tags: f.tags({ fr: 'Étiquettes', en: 'Tags' }, { index: true, aliases: ['tags', 'étiquettes'] }),
    form: f.relation({ fr: 'Formulaire', en: 'Form' }, 'form', {
      readOnly: true,
      index: true,
      reverse: { name: 'leads', label: { fr: 'Demandes', en: 'Leads' } },
    }),
    consent: f.longText(
      { fr: 'Accord donné', en: 'Consent given' },
      {
        readOnly: true,
        help: { fr: 'La phrase que la personne a acceptée', en: 'The sentence that the person agreed to' },
      },
    ),
    consent_at: f.dateTime({ fr: 'Accord donné le', en: 'Consent given on' }, { readOnly: true }),
    company: f.relation({ fr: 'Société créée', en: 'Company made' }, 'company', {
      index: true,
      reverse: { name: 'leads', label: { fr: 'Demandes', en: 'Leads' } },
    }),
    contact: f.relation({ fr: 'Contact créé', en: 'Contact made' }, 'contact', {
      index: true,
      reverse: { name: 'leads', label: { fr: 'Demandes', en: 'Leads' } },
    }),
  },
  title: { of: ['first_name', 'last_name'], or: ['title', 'company_name', 'email', 'phone', 'external_id'] },
  sort: '-received_at',
  columns: [
    'record_title',
    'company_name',
    'title',
    'status',
    'answer_due_at',
    'owner',
    'source',
    'received_at',
  ],
  keyFields: ['status', 'message', 'email', 'phone', 'company_name', 'received_at', 'owner'],
  quickCreate: ['first_name', 'last_name', 'email', 'phone', 'company_name', 'message'],
  identity: [['email'], ['phone']],
});
