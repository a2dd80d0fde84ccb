// What activities and documents can be about. Relations to one each, so that timelines, filters and rights are those of
// any relation: an activity about a deal is also about its company and its contact, which the write path fills in.
import { f } from '../fields/build.ts';

type ReverseOf = (object: string) => { name: string; label: { fr: string; en: string } };

export const about = (reverse: ReverseOf) => ({
  company: f.relation({ fr: 'Société', en: 'Company' }, 'company', {
    about: true,
    index: true,
    reverse: reverse('company'),
    aliases: ['société', 'entreprise', 'company', 'account', 'compte', 'organisation', 'organization'],
  }),
  contact: f.relation({ fr: 'Contact', en: 'Contact' }, 'contact', {
    about: true,
    index: true,
    reverse: reverse('contact'),
    aliases: ['contact', 'person', 'personne'],
  }),
  lead: f.relation({ fr: 'Demande', en: 'Lead' }, 'lead', {
    about: true,
    index: true,
    reverse: reverse('lead'),
    aliases: ['lead', 'demande', 'piste'],
  }),
  deal: f.relation({ fr: 'Affaire', en: 'Deal' }, 'deal', {
    about: true,
    index: true,
    reverse: reverse('deal'),
    aliases: ['affaire', 'deal', 'opportunity', 'opportunité'],
  }),
});
