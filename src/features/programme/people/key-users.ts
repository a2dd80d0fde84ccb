// Key users are chosen on both sides: keen ones carry others along, reluctant ones see what hinders.
export type Attitude = 'keen' | 'neutral' | 'reluctant';
export interface Chosen {
  attitude: Attitude | null;
  key_user: boolean | null;
}

export interface KeyUsers {
  keen: number;
  neutral: number;
  reluctant: number;
  /** Which side is missing; null: both take part. */
  missing: 'all' | 'keen' | 'reluctant' | null;
}

export function keyUsersOf(people: readonly Chosen[]): KeyUsers {
  const count = (attitude: Attitude) =>
    people.filter((one) => one.key_user && one.attitude === attitude).length;
  const [keen, neutral, reluctant] = [count('keen'), count('neutral'), count('reluctant')];
  const missing = !keen && !reluctant ? 'all' : !keen ? 'keen' : !reluctant ? 'reluctant' : null;
  return { keen, neutral, reluctant, missing };
}
