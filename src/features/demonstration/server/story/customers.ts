// How a customer comes into the books, and what becomes of them.
import type { Firm, Person } from '../characters.ts';
import type { Teller } from './teller.ts';

export interface Customer {
  company: string | null;
  contact: string;
  firm: Firm | null;
  person: Person;
  owner: string;
}

export function meetCustomer(
  teller: Teller,
  at: Date,
  owner: string,
  firm: Firm | null,
  person: Person,
  source: string,
  status = 'prospect',
): Customer {
  const { characters, add } = teller;
  const company =
    firm &&
    add(at, owner, 'company', {
      name: firm.name,
      domain: firm.domain,
      website: `https://www.${firm.domain}`,
      phone: firm.phone,
      industry: firm.industry,
      employees: firm.employees,
      siren: firm.siren,
      address: firm.address,
      status,
      source,
      tags: firm.employees > 150 ? ['grand compte'] : null,
    });
  const contact = add(at, owner, 'contact', {
    first_name: person.first_name,
    last_name: person.last_name,
    email: person.email,
    mobile: person.phone,
    company,
    status,
    source,
    job_title: firm ? characters.jobTitle() : null,
    language: 'fr',
    address: firm ? null : characters.address(),
  });
  return { company, contact, firm, person, owner };
}

export function become(teller: Teller, customer: Customer, at: Date, status: string): void {
  const { change } = teller;
  if (customer.company) change(at, customer.owner, 'company', customer.company, { status });
  change(at, customer.owner, 'contact', customer.contact, { status });
}
