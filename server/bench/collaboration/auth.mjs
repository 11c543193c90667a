/** Credentials of the driver's clients: the sessions that `fixture.sql` lays down, by number. */
const PEOPLE = 250

export default async (_room, number) => ({
  headers: { Cookie: `session=bench-${number % PEOPLE}`, Origin: 'http://127.0.0.1' },
})
