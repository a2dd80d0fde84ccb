// What the same acts take elsewhere, as far as their public help and interfaces tell: the shortest way known to us, from the same
// starting point, texts typed left out. Counted by reading, not replayed: an estimate, which is why the steps are named.
import type { Act } from '../e2e/effort.ts';

export interface Elsewhere {
  program: 'Twenty' | 'Dolibarr' | 'HubSpot';
  /** Pointer actions and keys together. */
  actions: number;
  steps: string;
}

export const elsewhere: Readonly<Record<Act, Elsewhere>> = {
  'log a call with its next step': {
    program: 'HubSpot',
    actions: 7,
    steps: 'record: Log call 1, outcome 2, “create a follow-up task” 1, when 2, save 1',
  },
  'create a contact at a known company': {
    program: 'Dolibarr',
    actions: 4,
    steps: 'third party: new contact 1, fields by Tab 2, create 1',
  },
  'convert a lead': {
    program: 'HubSpot',
    actions: 8,
    steps: 'lead: create deal 1, name, pipeline and stage 3, company 2, create 1, lead stage 1',
  },
  'move a deal with its exit criteria': {
    program: 'HubSpot',
    actions: 6,
    steps: 'board: drag 2, in the dialog two wanted properties 3, save 1',
  },
  'write a visit report on a phone': {
    program: 'HubSpot',
    actions: 12,
    steps: 'app: contact 1, add 1, log meeting 1, outcome 2, save 1, new task 2, due date 3, save 1',
  },
  'make and send a three-line quote': {
    program: 'Dolibarr',
    actions: 19,
    steps:
      'third party: new proposal 1, create 1, each line product 2, quantity 1, add 1 (12), validate 2, send by mail 1, send 1, confirm 1',
  },
  'plan a visit for two': {
    program: 'HubSpot',
    actions: 9,
    steps: 'record: meeting 1, attendee 2, colleague 2, day and time 3, save 1',
  },
  'find a customer by half a name and phone them': {
    program: 'Twenty',
    actions: 3,
    steps: 'Ctrl-K 1, Enter 1, the phone number 1',
  },
  'hand over a week of absence': {
    program: 'HubSpot',
    actions: 30,
    steps:
      'contacts, deals and tasks in turn: filter by owner 4, select all 2, edit owner 4 (30 in all); the same again on return, not counted',
  },
  'see why the forecast changed': {
    program: 'HubSpot',
    actions: 6,
    steps:
      'forecast 1, period 2, deals 1, sort by last change 1, open the history of one deal 1: one deal, not the sum',
  },
};
