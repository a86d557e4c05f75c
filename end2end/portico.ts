// The portal under test and the people of its demonstration, as the journeys know them. The cast is described in
// server/business/src/cast.rs.

/** A person who can sign in. */
export interface Person {
  email: string;
  password: string;
  name: string;
  customers: { slug: string; name: string; role: string }[];
}

/** Passes what the start found out to the processes that run the journeys. */
export function rememberPortico(url: string, people: Person[]): void {
  process.env['PORTICO_TEST_URL'] = url;
  process.env['PORTICO_TEST_PEOPLE'] = JSON.stringify(people);
}

/** Where the portal listens. */
export function porticoUrl(): string {
  const url = process.env['PORTICO_TEST_URL'];
  if (!url) throw new Error('The portal was not started; run the journeys through playwright.config.ts.');
  return url;
}

function people(): Person[] {
  return JSON.parse(process.env['PORTICO_TEST_PEOPLE'] ?? '[]') as Person[];
}

function withEmail(email: string): Person {
  const found = people().find((person) => person.email === email);
  if (!found) throw new Error(`The demonstration has no ${email}; it has ${people().map((p) => p.email).join(', ')}.`);
  return found;
}

/** The people by their part in the demonstration. */
export const cast = {
  /** Runs the portal, at the supplier. */
  petra: () => withEmail('petra@meridian.example'),
  /** Owner of the busy customer, where all is well. */
  anna: () => withEmail('anna@devries.example'),
  /** Keeps the busy customer's books. */
  bilal: () => withEmail('bilal@devries.example'),
  /** Orders for the busy customer and may not see invoices. */
  chloe: () => withEmail('chloe@devries.example'),
  /** Owner of another customer, the late payer. */
  david: () => withEmail('david@harbour.example'),
  /** A member of the late payer, who changes what she prefers: no other journey is hers. */
  ewa: () => withEmail('ewa@harbour.example'),
  /** Owner of a brand-new customer without invoices. */
  felix: () => withEmail('felix@newleaf.example'),
  /** An accountant who serves two customers. */
  greta: () => withEmail('greta@ledger.example'),
};
