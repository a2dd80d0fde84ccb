// The check digits of French company numbers.

/** SIREN and SIRET: the sum of the digits, every second one doubled from the right, is a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** La Poste has more establishments than Luhn allows: there the plain sum is a multiple of five. */
export function isSiret(digits: string): boolean {
  if (passesLuhn(digits)) return true;
  const sum = Array.from(digits).reduce((total, digit) => total + Number(digit), 0);
  return digits.startsWith('356000000') && sum % 5 === 0;
}

/** The two digits before a SIREN in a French VAT number. */
export const vatKey = (siren: string): string =>
  String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');

/** The digit that makes a number pass Luhn. */
export function luhnDigit(digits: string): string {
  return Array.from('0123456789').find((digit) => passesLuhn(digits + digit))!;
}
